using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookHost;

/// <summary>Tells whether a cell ends in an expression that has a value, which is then shown, null too.</summary>
internal static class LastExpression
{
    public static bool IsIn(Compilation compilation, string path)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.DescendantNodes(MayReturn).OfType<ReturnStatementSyntax>().Any(statement => statement.Expression is not null))
            return true;
        return root.Members.OfType<GlobalStatementSyntax>().LastOrDefault()?.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void;
    }

    // A return inside a lambda, a function or a type is not the cell's.
    private static bool MayReturn(SyntaxNode node) => node is CompilationUnitSyntax or GlobalStatementSyntax or StatementSyntax and not LocalFunctionStatementSyntax;
}
