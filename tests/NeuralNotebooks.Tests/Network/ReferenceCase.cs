using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace NeuralNotebooks.Tests.Network;

/// <summary>Trainings computed elsewhere with 40 decimal digits (Reference/training.json).</summary>
public sealed record ReferenceCase(JsonElement Json)
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "training.json"))).RootElement;

    public static TheoryData<string> Names => [.. Root.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];

    public Matrix<double> Inputs => Matrix(Json, "inputs");

    public Matrix<double> Targets => Matrix(Json, "targets");

    public double LearningRate => Json.GetProperty("learningRate").GetDouble();

    public Matrix<double>[] InitialWeights => Matrices(Json, "initialWeights");

    public JsonElement FirstForward => Json.GetProperty("firstForward");

    public IEnumerable<JsonElement> After => Json.GetProperty("after").EnumerateArray();

    public NeuralNetwork Network => new(InitialWeights);

    public static ReferenceCase Of(string name) =>
        new(Root.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name));

    public static double Number(JsonElement of, string property) => of.GetProperty(property).GetDouble();

    public static Matrix<double> Matrix(JsonElement of, string property) => Matrix(of.GetProperty(property));

    public static Matrix<double>[] Matrices(JsonElement of, string property) =>
        [.. of.GetProperty(property).EnumerateArray().Select(Matrix)];

    private static Matrix<double> Matrix(JsonElement rows) => Matrix<double>.Build.DenseOfRows(
        rows.EnumerateArray().Select(row => row.EnumerateArray().Select(entry => entry.GetDouble())));
}
