"""Claire Morel of Acier Duval, as these tests make her."""

from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.directory.models import Company, Contact

NUMBER = "+33320112233"


def duval(cast, **more):
    """Her company."""
    given = {"key": "duval", "name": "Acier Duval", "siren": "732829320", "phone": NUMBER, **more}
    company = Company(workspace=cast.workspace, **given)
    company.folded = COMPANIES.search(company)
    company.save()
    return company


def claire(cast, company, **more):
    """Claire, or somebody like her."""
    given = {
        "key": "p1", "first_name": "Claire", "last_name": "Morel", "title": "DAF",
        "email": "claire.morel@duval-acier.fr", "mobile": "+33612345678", "phone": NUMBER,
        "linkedin": "https://www.linkedin.com/in/claire-morel-daf", **more,
    }  # fmt: skip
    person = Contact(workspace=cast.workspace, company=company, **given)
    person.folded = CONTACTS.search(person)
    person.save()
    return person


def dropped(client, text, kind, work):
    """A file taken in as it is believed to be; the number of its import."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from focale.desk.directory.imports.services import drop_file
    from focale.desk.team.models import User, Workspace

    user = User.objects.get(pk=client.session["_auth_user_id"])
    space = Workspace.objects.get(slug="mirelance")
    made = drop_file(
        SimpleUploadedFile(f"{kind}.csv", text.encode()), workspace=space, by=user,
        start_at_once=True,
    )  # fmt: skip
    work()
    return made.pk
