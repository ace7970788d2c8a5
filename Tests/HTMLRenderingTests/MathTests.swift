import DocumentAST
import Testing

@testable import HTMLRendering

@Suite("Formulas")
struct MathTests {
  private func math(_ formula: String) -> String? {
    guard let node = MathParser.parse(formula) else { return nil }
    var xml = XMLWriter(.xml)
    xml.math(node, alternative: "", isBlock: false)
    let text = String(decoding: xml.finish(), as: UTF8.self)
    let start = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"\">"
    return String(text.dropFirst(start.utf8.count).dropLast("</math>".utf8.count))
  }

  @Test(
    "What people write becomes the elements of MathML",
    arguments: [
      (#"x^2"#, "<msup><mi>x</mi><mn>2</mn></msup>"),
      (#"a_{ij}'"#, "<msubsup><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow><mo>′</mo></msubsup>"),
      (#"\frac{1}{2.5}"#, "<mfrac><mn>1</mn><mn>2.5</mn></mfrac>"),
      (#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>"),
      (
        #"\sum_{i=1}^n"#,
        "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
      ),
      (#"\vec{v}"#, "<mover accent=\"true\"><mi>v</mi><mo>→</mo></mover>"),
      (#"\mathbb{R} \to \alpha"#, "<mrow><mi>ℝ</mi><mo>→</mo><mi>α</mi></mrow>"),
      (
        #"\left( a \right]"#,
        "<mrow><mo>(</mo><mi>a</mi><mo>]</mo></mrow>"
      ),
      (
        #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#,
        "<mrow><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr>"
          + "<mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo></mrow>"
      ),
    ])
  func formulas(_ formula: String, _ expected: String) {
    #expect(math(formula) == expected)
  }

  @Test(
    "What is not understood is none",
    arguments: [#"\foo"#, "{", "}", "^", #"\frac{1}"#, #"\left("#, #"\begin{x}"#, "$", "x__y"])
  func unknown(_ formula: String) {
    #expect(math(formula) == nil)
  }

  @Test("A formula of ten thousand braces neither crashes nor is read")
  func deep() {
    for piece in ["{", "\\sqrt", "x^", "\\left(", "\\hat{", "\\begin{matrix}"] {
      #expect(math(String(repeating: piece, count: 10_000)) == nil)
    }
  }

  @Test("A formula on a page says its notation aloud, one in odd notation stays as it is")
  func page() {
    let html = full([.paragraph([.math("x < y")]), .mathBlock(#"\odd{x}"#)])
    #expect(html.contains("alttext=\"x &lt; y\"><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow>"))
    #expect(html.contains("<p class=\"math\"><code class=\"math\">\\odd{x}</code></p>"))
  }
}
