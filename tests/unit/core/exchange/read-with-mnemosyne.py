"""Imports an Anki package into an empty Mnemosyne and prints what it holds, as JSON on the last line."""

import json
import os
import shutil
import sys
import tempfile

from mnemosyne.script import Mnemosyne

folder = tempfile.mkdtemp()
try:
    package = os.path.join(folder, "made.apkg")
    shutil.copy(sys.argv[1], package)
    mnemosyne = Mnemosyne(folder)
    [reader] = [
        one for one in mnemosyne.component_manager.all("file_format") if type(one).__name__ == "Anki2"
    ]
    reader.do_import(package)
    database = mnemosyne.database()
    cards = [database.card(row[0], is_id_internal=True) for row in database.cards()]
    print(
        json.dumps(
            [
                {
                    "question": card.question(),
                    "answer": card.answer(),
                    "answers": card.ret_reps,
                    "lapses": card.lapses,
                    "tags": sorted(tag.name for tag in card.tags),
                }
                for card in cards
            ]
        )
    )
    mnemosyne.finalise()
finally:
    shutil.rmtree(folder, ignore_errors=True)
