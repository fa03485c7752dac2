"""The forms of every act that is more than free text: one dialog, a spec per vorm."""
