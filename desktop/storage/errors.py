"""The known failures of the vault, each with one Dutch sentence for the user.

The sentence says what happened, that nothing is lost, and what to do. No error carries case text:
the detail given to a constructor names a file, a field or a limit, never a value.
"""

from __future__ import annotations

from desktop.core.known_error import KnownError


class VaultError(KnownError):
    """A failure of the vault that the user can act on."""

    remedy = (
        "De kluis kon niet worden gebruikt; er is niets gewijzigd. Sluit het programma en probeer "
        "het opnieuw."
    )

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or type(self).__name__)


class WrongPassphraseError(VaultError):
    """No key slot opens with this passphrase."""

    remedy = (
        "Deze wachtzin past niet op de kluis; er is niets gewijzigd. Controleer hoofdletters "
        "en spaties en probeer het opnieuw."
    )


class WrongRecoveryCodeError(WrongPassphraseError):
    """No key slot opens with this recovery code, well spelled as it is."""

    remedy = (
        "Deze herstelcode past niet op de kluis; er is niets gewijzigd. Kijk of u het nieuwste "
        "herstelblad van deze kluis heeft."
    )


class HeaderMissingError(VaultError):
    """None of the copies of the key slot file exists."""

    remedy = (
        "Het sleutelbestand van de kluis (vault.hdr) ontbreekt; uw dossiers zijn niet gewijzigd. "
        "Zet vault.hdr of vault.hdr2 terug in de map van de kluis en probeer het opnieuw."
    )


class HeaderDamagedError(VaultError):
    """The key slot file is truncated, altered or not a key slot file."""

    remedy = (
        "Het sleutelbestand van de kluis (vault.hdr) is beschadigd; uw dossiers zijn niet "
        "gewijzigd. Zet een goede kopie van vault.hdr terug in de map van de kluis en probeer "
        "het opnieuw."
    )


class VaultDamagedError(VaultError):
    """The database file is missing, empty, damaged or belongs to another key slot file."""

    remedy = (
        "Het dossierbestand (vault.db) is beschadigd of hoort niet bij deze kluis; er is niets "
        "aan gewijzigd. Bewaar de map zoals hij is en zet een goede kopie van vault.db terug."
    )


class VaultReplacedError(VaultError):
    """The database file is an older copy than the one this program wrote."""

    remedy = (
        "Het dossierbestand (vault.db) is vervangen door een oudere kopie; om niets te verliezen "
        "wordt er niet in geschreven. Bewaar de map zoals hij is en zet de nieuwste kopie terug."
    )


class NewerThanProgramError(VaultError):
    """The key slot file or the database was made by a newer version of the program."""

    remedy = (
        "Deze kluis is gemaakt met een nieuwere versie van Weegwijzer; er is niets gewijzigd. "
        "Installeer de nieuwste versie en open de kluis opnieuw."
    )


class InUseError(VaultError):
    """Another process has the vault open."""

    remedy = (
        "Deze kluis is al open in een ander venster of op een andere computer; er is niets "
        "gewijzigd. Sluit de kluis daar en probeer het opnieuw."
    )

    def __init__(self, detail: str = "", holder: str = "") -> None:
        super().__init__(detail)
        if holder:
            self.remedy = (
                f"Deze kluis is al open {holder}; er is niets gewijzigd. Sluit de kluis daar en "
                "probeer het opnieuw."
            )


class ReadOnlyFolderError(VaultError):
    """The folder or a file of the vault cannot be written."""

    remedy = (
        "In de map van de kluis mag niet worden geschreven; er is niets gewijzigd. Vraag uw "
        "ICT-beheerder om schrijfrechten op deze map en probeer het opnieuw."
    )


class DiskFullError(VaultError):
    """There is no room left to write."""

    remedy = (
        "De schijf is vol; wat eerder is opgeslagen staat er nog. Maak ruimte vrij en sla daarna "
        "opnieuw op."
    )


class DiskFaultError(VaultError):
    """The disk refused to read or write for another reason than room."""

    remedy = (
        "De schijf gaf een fout; wat eerder is opgeslagen staat er nog. Controleer of de schijf "
        "goed is aangesloten en niet vol is, en probeer het opnieuw."
    )


class MemoryShortError(VaultError):
    """The computer has too little free memory to derive the key."""

    remedy = (
        "Er is te weinig werkgeheugen vrij om de kluis te openen; er is niets gewijzigd. Sluit "
        "andere programma's en probeer het opnieuw."
    )


class VaultExistsError(VaultError):
    """The folder already holds a vault."""

    remedy = (
        "In deze map staat al een kluis; er is niets gewijzigd. Open die kluis of kies een lege "
        "map."
    )
