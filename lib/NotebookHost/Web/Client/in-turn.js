// Asks a question after a moment of quiet, one at a time. An answer that has been overtaken by a newer question is dropped.
export const inTurn = (quiet, question, use) => {
  let timer, isAsking = false, isOutdated = false;

  const ask = async () => {
    if (isAsking) return void (isOutdated = true);
    isAsking = true;
    isOutdated = false;
    try {
      const answer = await question();
      if (!isOutdated) use(answer);
    } catch {
      // The host is gone or busy; the next change asks again.
    }
    isAsking = false;
    if (isOutdated) ask();
  };

  return {
    ask: () => {
      if (isAsking) isOutdated = true;
      clearTimeout(timer);
      timer = setTimeout(ask, quiet);
    },
  };
};
