"""Which numbers of a page tell of no event, and which kinds of numbers need not."""
import json

# A kind of number that stems from no event, where it stands (a CSS selector, or anywhere), and how
# it looks (or all that stands there).
KINDS = [
    ("what a page or table is about: years, how many rows follow", "header, h2, caption, figcaption",
     None),
    ("headings: the columns' numbers, years and formulas", "thead", None),
    ("what the page rests on, and what its signs mean", "footer", None),
    ("the marks of an axis", "svg .s", None),
    ("what a drawing says to those who hear it", "desc, title", None),
    ("keys: row numbers, codes, dates, stages", "tbody th.k, tbody td.k", None),
    ("dates and times", None, r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d( [+-]\d\d:\d\d)?)?"),
    ("keys of documents", None, r"[A-Za-z][\w.-]*/\d{4}\.\d+"),
    ("codes of units, with the key of an indicator", None,
     r"(?<![\d.])\d(\.\d{1,2}|\.\d{4})+(?![\d.])(#\d+)?"),
    ("the code of an urusan", "td", r"(?<=^\d{4}(/\S+)? )\d$"),
    ("years and coordinates", None, r"(?<![\d.])(19|20)\d\d(/[a-z0-9-]+)?(?![.,]?\d)"),
    ("stages", None, r"pergeseran-\d+"),
    ("a number that an official name says twice", None, r"\d+ \([A-Z][a-z]+( [a-z]+)*\)"),
    ("keys of goals", None, r"(?<![\w.])[a-z]\d+(?!\w)"),
    ("forms", None, r"T-C\.\d\d|E\.81|Tabel 3\.1"),
    ("formulas of columns", "li", r"^kolom .* = .*"),
    ("columns by their numbers", None, r"kolom \d+(\.\w+)?"),
    ("signs", None, r"▼0|0▲"),
    ("nothing, counted", "td.n", r"^0$"),
    ("how many rows were listed", "p", r"^\d+ peristiwa\.$"),
]

# The same, on some pages only.
PAGE_KINDS = {
    "diff": [("how far each side was read", "main > .scroll:first-child", None)],
    "compare": [("how much of the file was read", "p", None), ("what the file says", "td.w", None),
                ("where the log has no such row", "tr:has([title='tidak ada baris']) td.n", None),
                ("how many more events there are", "li", r"^… dan \d+ lagi$")],
    "audit": [("the words of the rules", "h2 + p", None)],
    "audit-list": [("the words of the rules", "td", None)],
    "stats": [("how many events there are; the first and the last of them stand beside",
               "td.n, li", None)],
    "verify": [("what was read of the files", "li", None)],
}

SCRIPT = r"""
(function (kinds) {
  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), bare = [], node;
  while ((node = walker.nextNode())) {
    var box = node.parentElement, text = node.data;
    if (box.closest("[data-e], #asal, script, .banner")) continue;
    kinds.forEach(function (kind) {
      if (kind[1] && !box.closest(kind[1])) return;
      text = kind[2] ? text.replace(new RegExp(kind[2], "g"), "") : "";
    });
    if (/\d/.test(text)) bare.push(node.data.trim().slice(0, 80));
  }
  return bare;
})
"""


def bare_numbers(browser, name):
    """The texts of the open page in which a number of no such kind tells of no event."""
    own = PAGE_KINDS.get(name.removeprefix("later-"), [])
    if name.startswith("hostile-"):
        own = [("names that attack", None, r"alert\(\d\)")]
    return browser.run(f"{SCRIPT}({json.dumps(KINDS + own)})")
