"""LKIF as its grammar has it, in which every reference leads somewhere."""

import re

import pytest
from factories.breaking import BREAKING, broken_map
from factories.made_up import map_of_any_kind
from factories.maps import INVENTED, argument_map
from hypothesis import given, settings
from lxml import etree

from arguendo.graph.maps.encodings.lkif import Lkif
from arguendo.graph.wire import ArgumentMap

# The part of LKIF 2.1 that says what an argument graph is, in our words of the same grammar.
GRAMMAR = etree.RelaxNG(
    etree.fromstring(
        b"""
<element name="lkif" xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <attribute name="version"/>
  <element name="argument-graphs"><oneOrMore><element name="argument-graph">
    <attribute name="id"><data type="ID"/></attribute>
    <attribute name="title"/>
    <optional><attribute name="main-issue"><data type="anyURI"/></attribute></optional>
    <element name="statements"><oneOrMore><element name="statement">
      <attribute name="id"><data type="ID"/></attribute>
      <attribute name="value">
        <choice><value>unknown</value><value>true</value><value>false</value></choice>
      </attribute>
      <attribute name="assumption"><data type="boolean"/></attribute>
      <attribute name="standard"><choice>
        <value>SE</value><value>DV</value><value>BA</value><value>PE</value><value>BRD</value>
        <value>CCE</value>
      </choice></attribute>
      <element name="s"><text/></element>
    </element></oneOrMore></element>
    <element name="arguments"><zeroOrMore><element name="argument">
      <attribute name="id"><data type="ID"/></attribute>
      <attribute name="direction"><choice><value>pro</value><value>con</value></choice></attribute>
      <attribute name="scheme"/>
      <attribute name="weight"><data type="float"/></attribute>
      <element name="conclusion">
        <attribute name="statement"><data type="IDREF"/></attribute>
      </element>
      <element name="premises"><zeroOrMore><element name="premise">
        <attribute name="polarity">
          <choice><value>positive</value><value>negative</value></choice>
        </attribute>
        <attribute name="type"><choice>
          <value>ordinary</value><value>exception</value><value>assumption</value>
        </choice></attribute>
        <attribute name="statement"><data type="IDREF"/></attribute>
      </element></zeroOrMore></element>
    </element></zeroOrMore></element>
  </element></oneOrMore></element>
</element>"""
    )
)


def assert_sound(map: ArgumentMap) -> "etree._Element":
    root = etree.fromstring(Lkif().encode(map).encode())
    GRAMMAR.assertValid(root)
    statements = {one.get("id") for one in root.iter("statement")}
    assert len(statements) == len(map.nodes)
    for one in root.iter("conclusion", "premise"):
        assert one.get("statement") in statements
    return root


def test_the_whole_run() -> None:
    """Arguments pro and con, and an undercut as an exception to the argument."""
    root = assert_sound(argument_map())
    (of_a1,) = root.xpath("//argument[conclusion/@statement='argument_a1']")
    premises = {one.get("statement"): one.get("type") for one in of_a1.iter("premise")}
    assert premises["fact_f2"] == "ordinary"
    assert premises["move_m1"] == "exception"
    con = root.xpath("//argument[@direction='con'][conclusion/@statement='theory_t1']")
    sources = {one.get("statement") for argument in con for one in argument.iter("premise")}
    assert sources == {"theory_t2", "precedent_us571us292"}


def test_grades_and_findings_are_said() -> None:
    """LKIF has no place beside a statement, so they stand in it; at the head, what was struck."""
    root = assert_sound(argument_map())
    (a2,) = root.xpath("//statement[@id='argument_a2']/s/text()")
    assert "(argument A2, prosecution; rejected; stands; on checked" in a2
    assert "exists fails: Page 1339 lies inside another opinion." in a2
    (title,) = root.xpath("//argument-graph/@title")
    assert f"~~{INVENTED}~~ [struck: " in title


@pytest.mark.parametrize("words", BREAKING.values(), ids=BREAKING.keys())
def test_words_that_break_formats(words: str) -> None:
    """None of them breaks it."""
    root = assert_sound(broken_map(words))
    said = re.sub(r"\s+", " ", root.xpath("string(//statement[@id='theory_t1']/s)"))
    assert "(theory T1, defense; " in said


@given(map_of_any_kind())
@settings(max_examples=25, deadline=None)
def test_any_map(map: ArgumentMap) -> None:
    """Whatever is argued, and in whatever words."""
    assert_sound(map)
