/** What is said of a file of cards before it is taken in, and why one is not. */
export const imports: Readonly<Record<string, string>> = {
  'The import was stopped. Nothing was changed.': 'Der Import wurde angehalten. Nichts wurde geändert.',
  '1 card is in the library already, and stays as it is: {1}.':
    '1 Karte ist schon in der Bibliothek und bleibt, wie sie ist: {1}.',
  '{#1} cards are in the library already, and stay as they are: {2}.':
    '{1} Karten sind schon in der Bibliothek und bleiben, wie sie sind: {2}.',
  '1 card stands in the file more than once, and is taken once.':
    '1 Karte steht mehrmals in der Datei und wird einmal übernommen.',
  '{#1} cards stand in the file more than once, and are taken once.':
    '{1} Karten stehen mehrmals in der Datei und werden einmal übernommen.',
  'The article of 1 card is not here: their source sentences come in without the rest.':
    'Der Artikel von 1 Karte ist nicht hier: Ihr Quellsatz kommt ohne den Rest.',
  'The articles of {#1} cards are not here: their source sentences come in without the rest.':
    'Die Artikel von {1} Karten sind nicht hier: Ihre Quellsätze kommen ohne den Rest.',
  '1 card was suspended, and comes in switched off.': '1 Karte war ausgesetzt und kommt abgeschaltet herein.',
  '{#1} cards were suspended, and come in switched off.':
    '{1} Karten waren ausgesetzt und kommen abgeschaltet herein.',
  '1 card is left out: {1}.': '1 Karte wird ausgelassen: {1}.',
  '{#1} cards are left out: {2}.': '{1} Karten werden ausgelassen: {2}.',
  'Pictures and sounds are not taken over.': 'Bilder und Töne werden nicht übernommen.',
  'no question in words': 'keine Frage in Worten',
  'no answer in words': 'keine Antwort in Worten',
  'longer than 20,000 characters': 'länger als 20.000 Zeichen',
  'more than 100 deletions in one note': 'mehr als 100 Lücken in einer Notiz',
  '“{1}” holds more than 20 million characters: take it in smaller parts. Nothing was changed.':
    '„{1}“ enthält mehr als 20 Millionen Zeichen: bitte in kleineren Teilen. Nichts wurde geändert.',
  '“{1}” holds more than 50,000 cards: export it from the other program in smaller decks. Nothing was changed.':
    '„{1}“ enthält mehr als 50.000 Karten: bitte aus dem anderen Programm in kleineren Stapeln exportieren. Nichts wurde geändert.',
  '“{1}” has a quotation mark that is never closed, so its rows cannot be told apart. Nothing was changed.':
    '„{1}“ hat ein Anführungszeichen, das nie geschlossen wird; die Zeilen sind so nicht zu unterscheiden. Nichts wurde geändert.',
  '“{1}” holds more than 60,000 rows: take it in smaller parts. Nothing was changed.':
    '„{1}“ enthält mehr als 60.000 Zeilen: bitte in kleineren Teilen. Nichts wurde geändert.',
  '“{1}” has more than 100 columns, which no list of cards has. Nothing was changed.':
    '„{1}“ hat mehr als 100 Spalten, so viele hat keine Liste von Karten. Nichts wurde geändert.',
  '“{1}” has only one column: a card needs a front and a back. Nothing was changed.':
    '„{1}“ hat nur eine Spalte: Eine Karte braucht eine Vorder- und eine Rückseite. Nichts wurde geändert.',
  '“{1}” is a list of answers for FSRS tools and holds no cards. Nothing was changed.':
    '„{1}“ ist eine Liste von Antworten für FSRS-Werkzeuge und enthält keine Karten. Nichts wurde geändert.',
  '“{1}” is damaged: its collection of cards cannot be read. Nothing was changed.':
    '„{1}“ ist beschädigt: Die Sammlung der Karten lässt sich nicht lesen. Nichts wurde geändert.',
  '“{1}” is no collection of Anki: its table “{2}” is missing. Nothing was changed.':
    '„{1}“ ist keine Sammlung von Anki: Die Tabelle „{2}“ fehlt. Nichts wurde geändert.',
  '“{1}” is no Anki package, or its archive is broken. Nothing was changed.':
    '„{1}“ ist kein Anki-Paket, oder das Archiv ist beschädigt. Nichts wurde geändert.',
  '“{1}” holds more than 200 MB of cards: export it from Anki in smaller decks. Nothing was changed.':
    '„{1}“ enthält mehr als 200 MB an Karten: bitte aus Anki in kleineren Stapeln exportieren. Nichts wurde geändert.',
  '“{1}” is damaged: its collection cannot be unpacked. Nothing was changed.':
    '„{1}“ ist beschädigt: Die Sammlung lässt sich nicht entpacken. Nichts wurde geändert.',
  '“{1}” is larger than 500 MB: export it from Anki without its pictures and sounds. Nothing was changed.':
    '„{1}“ ist größer als 500 MB: bitte aus Anki ohne Bilder und Töne exportieren. Nichts wurde geändert.',
  '“{1}” is larger than 20 MB, which no list of cards is. Nothing was changed.':
    '„{1}“ ist größer als 20 MB, so groß ist keine Liste von Karten. Nichts wurde geändert.',
  '“{1}” holds no card that has a question and an answer in words. Nothing was changed.':
    '„{1}“ enthält keine Karte mit Frage und Antwort in Worten. Nichts wurde geändert.',
}
