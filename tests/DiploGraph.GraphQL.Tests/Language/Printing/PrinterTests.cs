using DiploGraph.GraphQL.Language.Printing;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.GraphQL.Tests.Language.Printing;

public sealed class PrinterTests
{
    [Fact]
    public void Printed_text_parses_to_the_same_tree() => Prop.ForAll<int>(seed =>
    {
        var document = new RandomSyntaxGenerator(seed).Document();
        var again = TestParser.Parse(Printer.Print(document));
        return SyntaxDescriber.Describe(document) == SyntaxDescriber.Describe(again);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(1_000_000));

    [Fact]
    public void Printing_printed_text_changes_nothing() => Prop.ForAll<int>(seed =>
    {
        var text = Printer.Print(new RandomSyntaxGenerator(seed).Document());
        return Printer.Print(TestParser.Parse(text)) == text;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(1_000_000));

    [Fact]
    public void Indents_operations_by_two_spaces_per_level() => Assert.Equal(
        """
        query Q($a: [Int!]! = [1, 2], $b: In = { c: "d" } @e) @f {
          g: h(i: $a, j: ENUM) @skip(if: true) {
            ... on K {
              l
            }
            ...M
          }
        }

        {
          n
        }

        "A fragment."
        fragment M on K {
          o
        }

        """,
        Printer.Print(TestParser.Parse(
            "query Q($a:[Int!]!=[1 2]$b:In={c:\"d\"}@e)@f{g:h(i:$a j:ENUM)@skip(if:true){...on K{l}...M}}{n}"
            + "\"A fragment.\"fragment M on K{o}")));

    [Fact]
    public void Indents_type_systems_by_two_spaces_per_level() => Assert.Equal(
        """"
        """
        Of
          two lines.
        """
        type A implements B & C @d {
          "One."
          a(x: Int = 1, y: [E!]): Int! @deprecated
          b(
            "Described."
            x: Int
          ): Int
        }

        extend union U = A | B

        enum E {
          F
        }

        directive @d(x: Int) repeatable on OBJECT | FIELD_DEFINITION

        """",
        Printer.Print(TestParser.Parse(
            "\"\"\"\nOf\n  two lines.\"\"\" type A implements B&C@d{\"One.\"a(x:Int=1 y:[E!]):Int!@deprecated "
            + "b(\"Described.\"x:Int):Int}extend union U=|A|B enum E{F}"
            + "directive@d(x:Int)repeatable on OBJECT|FIELD_DEFINITION")));
}
