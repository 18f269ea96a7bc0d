#!/usr/bin/env dotnet
#:project Drawings
#:property PublishAot=false

// Draws the pictures beside it: dotnet run images/draw.cs [folder]
// Every number in a picture comes from the library, so that a picture cannot disagree with the notebook that shows it.

using System.Globalization;
using System.Runtime.CompilerServices;
using Drawings;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var images = FolderOfThisFile();
var notebooks = Path.Combine(images, "..", "notebooks");
var folder = args.Length > 0 ? args[0] : images;

Save("network.svg", NetworkPicture.Draw());
Save("map.svg", MapPicture.Draw());
Save("data.svg", DataPicture.Draw());
Save("matrix-product.svg", MatrixProductPicture.Draw());
Save("neuron.svg", NeuronPicture.Draw());
Save("backpropagation.svg", BackpropagationPicture.Draw());
Save("training.svg", TrainingPicture.Draw());
Save("digits.svg", DigitsPicture.Draw(Path.Combine(notebooks, "data", "digits.csv")));
Save("growth.svg", GrowthPicture.Draw(Path.Combine(images, "..", "tests", "Benchmarks", "epochs.md")));

// The README's gallery: what cells of the notebooks show, from their stored outputs.
Save("gallery-networks.svg", GalleryPicture.Draw(Notebook("06-training"), "drawings"));
Save("gallery-descent.svg", GalleryPicture.Draw(Notebook("04-loss"), "descent-plot"));
Save("gallery-surface.svg", GalleryPicture.Draw(Notebook("07-prediction"), "surface"));
Save("gallery-digits.svg", GalleryPicture.Draw(Notebook("08-handwritten-digits"), "wrong"));

static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

string Notebook(string name) => Path.Combine(notebooks, "en", $"{name}.ipynb");

void Save(string name, object picture)
{
    File.WriteAllText(Path.Combine(folder, name), picture.ToString());
    Console.WriteLine($"drew {name}");
}
