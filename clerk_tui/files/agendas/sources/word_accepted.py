"""Accept the tracked changes of a Word document, and put its text boxes among the paragraphs.

What was deleted is gone before anything is counted: an item struck out in Track Changes takes no
number (ECMA-376 part 1, 17.13.5). A text box is read once, where it is anchored, whether or not the
file has a second form of it for older programs (part 3, 10.2).
"""

from xml.etree.ElementTree import Element

from clerk_tui.files.agendas.sources.word_styles import w

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DELETED = {w("del"), w("moveFrom")}
_INSERTED = {w("ins"), w("moveTo")}
_VISIBLE = {w(name) for name in ("t", "tab", "sym", "br", "noBreakHyphen", "drawing", "pict")}
_DEEPEST = 40  # changes within changes


def accept_changes(document: Element) -> None:
    """Accept every tracked change in *document*, in place."""
    for parent in list(document.iter()):
        _remove_deleted(parent)
    for _ in range(_DEEPEST):
        if not sum(_unwrap_inserted(parent) for parent in list(document.iter())):
            break
    for parent in list(document.iter()):
        _join_paragraphs(parent)


def _remove_deleted(parent: Element) -> None:
    for child in list(parent):
        is_row = child.tag == w("tr") and child.find(f"{w('trPr')}/{w('del')}") is not None
        is_cell = child.tag == w("tc") and child.find(f"{w('tcPr')}/{w('cellDel')}") is not None
        # Inside properties the same element marks a row or the end of a paragraph as deleted.
        is_text = child.tag in _DELETED and parent.tag not in {w("rPr"), w("trPr")}
        if is_row or is_cell or is_text:
            parent.remove(child)


def _unwrap_inserted(parent: Element) -> int:
    """Put what was inserted or moved here straight into *parent*; return the number of changes."""
    if parent.tag in {w("rPr"), w("trPr"), w("numPr")}:
        return 0
    wrapped = [child for child in parent if child.tag in _INSERTED]
    for child in wrapped:
        index = list(parent).index(child)
        parent[index : index + 1] = list(child)
    return len(wrapped)


def _join_paragraphs(parent: Element) -> None:
    """Join each paragraph whose end was deleted to the next; remove one that is wholly deleted."""
    parts_before: list[Element] = []
    for child in list(parent):
        if child.tag != w("p"):
            continue
        properties = child.find(w("pPr"))
        end_mark = properties.find(w("rPr")) if properties is not None else None
        end_is_deleted = end_mark is not None and any(
            end_mark.find(tag) is not None for tag in _DELETED
        )
        parts = [part for part in child if part is not properties]
        if parts_before:
            child[:] = [*([properties] if properties is not None else []), *parts_before, *parts]
            parts_before, parts = [], [*parts_before, *parts]
        if end_is_deleted and _has_paragraph_after(parent, child):
            parent.remove(child)
            parts_before = parts if _is_visible(parts) else []
        elif end_is_deleted and not _is_visible(parts):
            parent.remove(child)


def _has_paragraph_after(parent: Element, child: Element) -> bool:
    blocks = list(parent)
    index = blocks.index(child) + 1
    return index < len(blocks) and blocks[index].tag == w("p")


def _is_visible(elements: list[Element]) -> bool:
    return any(element.tag in _VISIBLE for part in elements for element in part.iter())


def read_text_boxes(document: Element) -> None:
    """Put the paragraphs of each text box in *document* after the paragraph it is anchored in."""
    for parent in list(document.iter()):
        for choice in [child for child in parent if child.tag == f"{_MC}AlternateContent"]:
            _choose_form(parent, choice)
    parents = {child: parent for parent in document.iter() for child in parent}
    for box in list(document.iter(w("txbxContent"))):
        anchor = parents.get(box)
        while anchor is not None and anchor.tag != w("p"):
            anchor = parents.get(anchor)
        if anchor is None or anchor not in parents:
            continue
        parent_of_anchor = parents[anchor]
        index = list(parent_of_anchor).index(anchor) + 1
        blocks = list(box)
        for block in blocks:
            parents[block] = parent_of_anchor
        parent_of_anchor[index:index] = blocks
        box[:] = []


def _choose_form(parent: Element, alternatives: Element) -> None:
    """Keep one of the alternative forms that a document holds: the one that has a text box."""
    forms = list(alternatives)
    boxed = [form for form in forms if form.find(f".//{w('txbxContent')}") is not None]
    chosen = (boxed or [form for form in forms if form.tag == f"{_MC}Fallback"])[:1]
    index = list(parent).index(alternatives)
    parent[index : index + 1] = [element for form in chosen for element in form]
