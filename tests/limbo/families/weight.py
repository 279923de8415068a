"""Does it bind in the forum?"""

from factories.law import ShelfOfDecisions, decision
from limbo.vector import Vector, vector

COURTS = ShelfOfDecisions(
    [
        decision("Georgia v. Randolph", "547 U.S. 103", decided="2006-03-22"),
        decision("Abernathy v. Quill", "900 F.3d 100", decided="2018-05-01", court="ca9"),
        decision("Bexley v. Thorne", "640 F.2d 200", decided="1981-02-03", court="ca5"),
        decision("Cardwell v. Thorne", "700 F.2d 300", decided="1983-02-03", court="ca5"),
        decision("Dunmore v. Lisle", "300 F. Supp. 3d 50", decided="2018-02-03", court="nysd"),
        decision("Edgerton v. Voss", "10 Cal. 5th 20", decided="2020-02-03", court="cal"),
        decision("Fairlie v. Voss", "60 Cal. App. 5th 70", decided="2021-02-03", court="calctapp"),
        decision("Gantry v. Iancu", "910 F.3d 400", decided="2018-12-03", court="cafc"),
        decision("Hobday v. Marsh", "700 F. App'x 12", decided="2017-12-03", court="ca9"),
        decision("Ickes v. Orme", "80 M.J. 9", decided="2020-12-03", court="armfor"),
        decision("Kessel v. Orme", "12 N.E.3d 9", decided="2014-12-03", court=""),
    ]
)


def weighed(text: str, forum: str, says: str) -> Vector:
    """A true citation, weighed in a forum."""
    return Vector(text, ("verified",), says=says, forum=forum, shelf=COURTS)


@vector
def the_supreme_court_binds_a_state() -> Vector:
    """On federal law the Supreme Court binds every court."""
    return weighed("Georgia v. Randolph, 547 U.S. 103 (2006)", "cal", "It binds the forum")


@vector
def a_circuit_binds_its_districts() -> Vector:
    """A court of appeals binds the district courts of its states, 28 U.S.C. § 41."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "nvd", "the forum sits in that circuit")


@vector
def a_circuit_binds_its_bankruptcy_courts() -> Vector:
    """And their bankruptcy courts."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "nvb", "It binds the forum")


@vector
def a_circuit_binds_territories() -> Vector:
    """Guam lies in the Ninth Circuit."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "gud", "It binds the forum")


@vector
def a_circuit_persuades_another() -> Vector:
    """One circuit does not bind another."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "ca2", "It persuades and does not bind the forum")


@vector
def a_circuit_persuades_a_state() -> Vector:
    """No circuit binds the courts of a state, not even on federal law."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "cal", "no circuit binds the courts of a state")


@vector
def the_old_fifth_binds_the_eleventh() -> Vector:
    """What the Fifth Circuit had decided by the end of September 1981 binds the Eleventh."""
    text = "Bexley v. Thorne, 640 F.2d 200 (5th Cir. 1981)"
    return weighed(text, "ca11", "took over what the Fifth had decided")


@vector
def the_new_fifth_persuades_the_eleventh() -> Vector:
    """What it decided later does not."""
    text = "Cardwell v. Thorne, 700 F.2d 300 (5th Cir. 1983)"
    return weighed(text, "ca11", "It persuades and does not bind the forum")


@vector
def a_district_court_does_not_bind_itself() -> Vector:
    """A decision of a district judge binds no other, not even of the same district."""
    text = "Dunmore v. Lisle, 300 F. Supp. 3d 50 (S.D.N.Y. 2018)"
    return weighed(text, "nysd", "a trial court does not bind itself")


@vector
def a_states_highest_court_in_federal_court() -> Vector:
    """It binds on the law of that state, and on no other."""
    text = "Edgerton v. Voss, 10 Cal. 5th 20 (2020)"
    return weighed(text, "nysd", "it binds on the law of that state")


@vector
def a_state_court_of_appeal_and_the_trial_courts() -> Vector:
    """It binds the trial courts under it, so far as others do not hold otherwise."""
    text = "Fairlie v. Voss, 60 Cal. App. 5th 70 (Cal. Ct. App. 2021)"
    return weighed(text, "calsuperct", "it binds the trial courts under it")


@vector
def the_federal_circuit_in_a_district_court() -> Vector:
    """The Federal Circuit is over the district courts in some subjects alone."""
    text = "Gantry v. Iancu, 910 F.3d 400 (Fed. Cir. 2018)"
    return weighed(text, "nysd", "it binds in patent cases")


@vector
def the_federal_circuit_and_the_claims_court() -> Vector:
    """It hears every appeal from the Court of Federal Claims."""
    text = "Gantry v. Iancu, 910 F.3d 400 (Fed. Cir. 2018)"
    return weighed(text, "uscfc", "It binds the forum")


@vector
def a_circuit_in_the_tax_court() -> Vector:
    """The Tax Court follows the circuit to which an appeal would lie."""
    text = "Abernathy v. Quill, 900 F.3d 100 (9th Cir. 2018)"
    return weighed(text, "tax", "it binds where an appeal would lie")


@vector
def not_selected_for_publication() -> Vector:
    """What a court did not select for publication binds nobody in it."""
    text = "Hobday v. Marsh, 700 F. App'x 12 (9th Cir. 2017)"
    return weighed(text, "nvd", "not selected for publication")


@vector
def the_armed_forces() -> Vector:
    """The Court of Appeals for the Armed Forces binds the services' courts of criminal appeals."""
    return weighed("Ickes v. Orme, 80 M.J. 9 (C.A.A.F. 2020)", "acca", "is over the forum")


@vector
def a_court_not_on_record() -> Vector:
    """Where the record names no court, nothing is said of its weight."""
    return weighed("Kessel v. Orme, 12 N.E.3d 9 (2014)", "nyed", "The record names no court")


@vector
def no_forum() -> Vector:
    """Without a forum there is nothing to weigh."""
    return weighed("Georgia v. Randolph, 547 U.S. 103 (2006)", "", "No forum is given")
