"""A failing example of every code: a change to tests/data/kecil, and the whole message that follows."""

from tests.checks.cases.advice import ADVICE
from tests.checks.cases.coaching import COACHING
from tests.checks.cases.content import CONTENT
from tests.checks.cases.persons import PERSONS
from tests.checks.cases.plan import PLANS
from tests.checks.cases.privacy import PRIVACY
from tests.checks.cases.reading import READING
from tests.checks.cases.references import REFERENCES
from tests.checks.cases.releases import RELEASES
from tests.checks.cases.shape import SHAPE
from tests.checks.cases.vault import VAULT

CASES = (
    *READING,
    *SHAPE,
    *REFERENCES,
    *CONTENT,
    *ADVICE,
    *COACHING,
    *PLANS,
    *PERSONS,
    *RELEASES,
    *PRIVACY,
    *VAULT,
)
