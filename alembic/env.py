"""Runs the revisions on the unlocked connection that the vault hands over, and on nothing else."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes.get("connection")
if connection is None:
    message = "migrations run on the connection of an unlocked vault; there is no database URL"
    raise RuntimeError(message)

context.configure(
    connection=connection,
    target_metadata=None,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
