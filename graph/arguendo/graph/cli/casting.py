"""Options of the command line that say who argues and rules, how, and for how much."""

from typing import TYPE_CHECKING

from arguendo.corpus.errors import InputError

if TYPE_CHECKING:
    from arguendo.graph.model import Dials
    from arguendo.graph.roles.purse import Budget

ROLES = ("creative", "literal", "opponent", "judge")


def dials(named: list[str], rounds: int | None) -> "Dials":
    """Read dials written NAME=VALUE; a hyphen in a name is as good as a low line."""
    from pydantic import ValidationError

    from arguendo.graph.model import Dials

    given: dict[str, str | int] = {}
    for one in named:
        name, equals, value = one.partition("=")
        name = name.strip().replace("-", "_")
        if not equals or name not in Dials.model_fields:
            raise InputError(
                f"{one} is not a dial.", f"Write NAME=VALUE, of: {', '.join(Dials.model_fields)}."
            )
        given[name] = value
    if rounds is not None:
        given["rounds"] = rounds
    try:
        return Dials.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise InputError(f"The dial {first['loc'][0]}: {first['msg'].lower()}.") from error


def temperatures(named: list[str]) -> dict[str, float]:
    """Read temperatures written ROLE=NUMBER."""
    found = {}
    for one in named:
        role, _, value = one.partition("=")
        try:
            heat = float(value)
        except ValueError:
            heat = -1.0
        if role not in ROLES or not 0 <= heat <= 2:
            raise InputError(
                f"{one} is no temperature of a role.",
                f"Write ROLE=NUMBER from 0 to 2; roles: {', '.join(ROLES)}.",
            )
        found[role] = heat
    return found


def schools(named: list[str]) -> dict[str, str]:
    """Read the schools of the advocates, written ours=SCHOOL and theirs=SCHOOL."""
    found = {}
    for one in named:
        whose, _, name = one.partition("=")
        if whose not in ("ours", "theirs") or not name:
            raise InputError(f"{one} names no school.", "Write ours=SCHOOL or theirs=SCHOOL.")
        found[whose] = name
    return found


def budget(limit: str, named: list[str]) -> "Budget":
    """Read a budget, `200000` tokens or `5.00 money`, and prices MODEL=IN/OUT a million tokens."""
    from arguendo.graph.roles.purse import Budget, Price

    prices = {}
    for one in named:
        model, _, price = one.rpartition("=")
        tokens_in, _, tokens_out = price.partition("/")
        try:
            prices[model] = Price(tokens_in=float(tokens_in), tokens_out=float(tokens_out))
        except ValueError as error:
            raise InputError(
                f"{one} is no price.", "Write MODEL=IN/OUT, each for a million tokens."
            ) from error
    amount, _, unit = limit.strip().replace("_", "").partition(" ")
    try:
        if not amount:
            return Budget(prices=prices)
        if unit.strip() in ("", "tokens"):
            return Budget(tokens=int(amount), prices=prices)
        if unit.strip() == "money" and prices:
            return Budget(money=float(amount), prices=prices)
    except ValueError:
        pass
    raise InputError(
        f"{limit} is no budget.",
        'Write a number of tokens, or "5.00 money" with --price MODEL=IN/OUT.',
    )
