"""Which declarations of a case were made jointly."""

from tests.acceptance.replaying.facts import Facts, text_of


def declared_with(child: Facts, following: list[tuple[str, Facts]]) -> list[Facts]:
    """Return the declarations that were made jointly with *child*."""
    other_declarations = []
    for kind, other in following:
        if kind != "declarations" or not child.get("joint") or not _is_joint(child, other):
            break
        other_declarations.append(other)
    return other_declarations


def _is_joint(first: Facts, other: Facts) -> bool:
    kinds = {"", text_of(first, "kind")}
    return (
        bool(other.get("joint"))
        and not text_of(other, "printed")
        and text_of(other, "kind") in kinds
    )
