// Asks a question after a moment of quiet, one at a time. An answer that a newer question has overtaken is dropped.
export const inTurn = (quiet, question, use) => {
  let timer, isAsking = false, isOvertaken = false, isOver = false;

  const ask = async () => {
    timer = undefined;
    // The answer under way comes first, then this question.
    if (isAsking) return;
    isAsking = true;
    isOvertaken = false;
    try {
      const answer = await question();
      if (!isOvertaken && !isOver) use(answer);
    } catch {
      // The host is gone or busy; the next change asks again.
    }
    isAsking = false;
    if (isOvertaken && !timer && !isOver) ask();
  };

  return {
    ask: () => {
      isOvertaken = true;
      clearTimeout(timer);
      timer = setTimeout(ask, quiet);
    },
    end: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
};
