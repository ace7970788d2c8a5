internal import HTMLRendering

/// A box above the text of a page that shows only those items of lists and definition lists which hold the words typed in it.
///
/// The one thing a page cannot do by style sheet alone. The script is a part of the page, reads nothing but the page, and is
/// allowed by its digest; without it the box is not there and the page is whole.
public struct ListFilter: Sendable, Hashable {
  /// What the box is called.
  public var label: String
  /// What is said when nothing is found.
  public var nothingFound: String

  /// Creates a filter.
  public init(label: String, nothingFound: String) {
    self.label = label
    self.nothingFound = nothingFound
  }

  /// Words are compared without regard to case, width and accents; what is typed is looked for 80 ms after the last key. There is
  /// no `<` in it: an element could end early.
  static let script: StaticString = """
    (function () {
    var field = document.getElementById("filter"), state = document.getElementById("filter-state");
    var fold = function (text) { return text.normalize("NFKD").replace(/\\p{Mn}/gu, "").toLowerCase(); };
    var main = document.querySelector("main"), timer = 0;
    var items = Array.from(main.querySelectorAll("ul:not(.pages) > li, dd")).map(function (node) {
      return { node: node, text: fold(node.textContent) };
    });
    var heads = Array.from(main.querySelectorAll("h2"));
    var show = function () {
      var words = fold(field.value).split(/\\s+/).filter(Boolean), count = 0;
      items.forEach(function (item) {
        var isFound = words.every(function (word) { return item.text.includes(word); });
        item.node.hidden = !isFound;
        count += isFound ? 1 : 0;
      });
      heads.forEach(function (head) {
        var list = head.nextElementSibling;
        var isEmpty = list !== null && !Array.from(list.children).some(function (node) { return !node.hidden; });
        head.hidden = isEmpty;
        if (list !== null) list.hidden = isEmpty;
      });
      state.textContent = words.length === 0 ? "" : count === 0 ? state.dataset.nothing : String(count);
    };
    field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(show, 80); });
    document.getElementById("filter-box").hidden = false;
    if (location.hash.startsWith("#q=")) { field.value = decodeURIComponent(location.hash.slice(3)); show(); }
    })();
    """
}

extension ListFilter {
  /// Writes the box, hidden where no script shows it.
  func writeBox(to xml: inout XMLWriter) {
    xml.start("p")
    xml.attribute("id", "filter-box")
    xml.attribute("hidden", "")
    xml.start("label")
    xml.attribute("for", "filter")
    xml.text(label)
    xml.end()
    xml.text(" ")
    xml.void("input")
    xml.attribute("id", "filter")
    xml.attribute("type", "search")
    xml.attribute("autocomplete", "off")
    xml.text(" ")
    xml.start("span")
    xml.attribute("id", "filter-state")
    xml.attribute("role", "status")
    xml.attribute("data-nothing", nothingFound)
    xml.end()
    xml.end()
    xml.newLine()
  }
}
