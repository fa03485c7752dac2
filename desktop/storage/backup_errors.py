"""The known failures of making and restoring backups."""

from __future__ import annotations

from desktop.storage.errors import VaultError


class BackupDamagedError(VaultError):
    """The file is no backup of ours, or not whole."""

    remedy = (
        "Dit bestand is geen gave back-up van Weegwijzer; er is niets teruggezet en niets "
        "gewijzigd. Kies een andere back-up."
    )


class BackupUnprovenError(VaultError):
    """A fresh backup did not hold what the vault holds."""

    remedy = (
        "De nieuwe back-up bleek bij de controle niet goed en is weggegooid; uw dossiers en de "
        "vorige back-ups zijn niet gewijzigd. Probeer het opnieuw, zo nodig op een andere plaats."
    )


class BackupPlaceMissingError(VaultError):
    """The folder for the backup is not there."""

    remedy = (
        "De plaats voor de back-up is niet te vinden; er is niets gewijzigd. Sluit de usb-stick of "
        "de schoolschijf aan en probeer het opnieuw."
    )
