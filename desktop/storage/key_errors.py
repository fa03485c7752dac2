"""The known failures of key slots, of the keyring of the computer and of re-keying."""

from __future__ import annotations

from desktop.storage.errors import VaultError, WrongPassphraseError


class LastSlotError(VaultError):
    """Without this slot nothing would open the vault but, at most, this one computer."""

    remedy = (
        "Dit is de laatste sleutel die de kluis overal opent; er is niets gewijzigd. Maak eerst "
        "een andere wachtzin of een herstelcode en trek deze daarna in."
    )


class SlotsFullError(VaultError):
    """The key slot file holds as many slots as it may."""

    remedy = (
        "Deze kluis heeft al acht sleutels; er is niets gewijzigd. Trek een sleutel in die niet "
        "meer nodig is en probeer het opnieuw."
    )


class SlotGoneError(VaultError):
    """There is no slot with this id."""

    remedy = (
        "Deze sleutel bestaat niet meer; er is niets gewijzigd. Bekijk de lijst met sleutels "
        "opnieuw."
    )


class WrongPinError(WrongPassphraseError):
    """The PIN does not open the device slot; tries is how many are left."""

    remedy = (
        "De pincode past niet op de kluis; er is niets gewijzigd. Probeer het opnieuw of gebruik "
        "uw wachtzin."
    )

    def __init__(self, tries: int = 2) -> None:
        super().__init__()
        self.tries = tries
        if tries == 0:
            self.remedy = (
                "De pincode was drie keer niet goed en werkt nu niet meer; uw dossiers zijn niet "
                "gewijzigd. Open de kluis met uw wachtzin."
            )


class DeviceSlotDeadError(VaultError):
    """There is no device slot that still lives: never made, too old or tried too often."""

    remedy = (
        "Openen met een pincode werkt nu niet op deze computer; uw dossiers zijn niet gewijzigd. "
        "Open de kluis met uw wachtzin. U kunt de pincode daarna opnieuw instellen."
    )


class KeyringError(VaultError):
    """The keyring of the computer did not do what was asked."""

    remedy = (
        "De sleutelopslag van deze computer gaf een fout; uw dossiers zijn niet gewijzigd. Gebruik "
        "uw wachtzin."
    )


class KeyringMissingError(KeyringError):
    """There is no keyring that is trusted here."""

    remedy = (
        "Deze computer heeft geen veilige sleutelopslag, dus een pincode is hier niet mogelijk. "
        "Uw dossiers zijn niet gewijzigd. Gebruik uw wachtzin."
    )


class KeyringLockedError(KeyringError):
    """The keyring is locked, or the user refused to unlock it."""

    remedy = (
        "De sleutelopslag van deze computer is op slot; uw dossiers zijn niet gewijzigd. "
        "Ontgrendel die of gebruik uw wachtzin."
    )


class KeyringSlowError(KeyringError):
    """The keyring did not answer in time."""

    remedy = (
        "De sleutelopslag van deze computer antwoordt niet; uw dossiers zijn niet gewijzigd. "
        "Gebruik uw wachtzin of probeer het later opnieuw."
    )


class KeyringValueError(KeyringError):
    """What the keyring gave back is not what was put in."""

    remedy = (
        "In de sleutelopslag van deze computer staat iets anders dan verwacht; uw dossiers zijn "
        "niet gewijzigd. Gebruik uw wachtzin en stel de pincode opnieuw in."
    )


class RekeyCancelledError(VaultError):
    """Re-keying was stopped before anything was swapped."""

    remedy = (
        "Het vernieuwen van alle sleutels is gestopt; er is niets gewijzigd. De kluis opent zoals "
        "voorheen."
    )


class RekeyUnprovenError(VaultError):
    """The copy under the new key did not hold what the vault holds."""

    remedy = (
        "De kluis met de nieuwe sleutel bleek bij de controle niet goed en is weggegooid; uw "
        "dossiers zijn niet gewijzigd. De kluis opent zoals voorheen. Probeer het opnieuw."
    )
