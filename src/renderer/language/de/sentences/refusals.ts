/** Why the main process does not do what it was asked for. `{1}` stands for what the sentence names. */
export const refusals: Readonly<Record<string, string>> = {
  'The folder could not be shown. It is {1}.': 'Der Ordner ließ sich nicht zeigen. Es ist {1}.',
  'Fetching web addresses is switched off. Nothing was sent.':
    'Das Abrufen von Webadressen ist abgeschaltet. Nichts wurde gesendet.',
  'This address holds no page, text or PDF, but “something unnamed”.':
    'Unter dieser Adresse liegt keine Seite, kein Text und kein PDF, sondern etwas ohne Namen.',
  'This address holds no page, text or PDF, but “{1}”.':
    'Unter dieser Adresse liegt keine Seite, kein Text und kein PDF, sondern „{1}“.',
  'It did not answer in time.': 'Sie hat nicht rechtzeitig geantwortet.',
  'It could not be reached.': 'Sie war nicht zu erreichen.',
  'Nothing was added.': 'Nichts wurde hinzugefügt.',
  'This is no web address. It begins with https://.': 'Das ist keine Webadresse. Sie beginnt mit https://.',
  'Only addresses that begin with https:// are fetched.':
    'Nur Adressen, die mit https:// beginnen, werden abgerufen.',
  'An address with a name and a password in it is not fetched.':
    'Eine Adresse, in der ein Name und ein Passwort stehen, wird nicht abgerufen.',
  'The site answered with error {1}.': 'Die Seite hat mit Fehler {1} geantwortet.',
  'The site leads elsewhere without saying where.': 'Die Seite leitet weiter, ohne zu sagen, wohin.',
  'The site leads from address to address, more than {1} times.':
    'Die Seite leitet von Adresse zu Adresse weiter, mehr als {1}-mal.',
  'This page is larger than 20 MB, which no article is.':
    'Diese Seite ist größer als 20 MB, so groß ist kein Artikel.',
  'This address holds an empty page.': 'Unter dieser Adresse liegt eine leere Seite.',
  'There is nothing to take back.': 'Es gibt nichts zurückzunehmen.',
  'This card is no longer in the library.': 'Diese Karte ist nicht mehr in der Bibliothek.',
  'This card is not the one being asked.': 'Diese Karte ist nicht die, die gefragt wird.',
  'The file of this article and the list of cards disagree.':
    'Die Datei dieses Artikels und die Liste der Karten stimmen nicht überein.',
  'A person and an organization cannot be one.': 'Eine Person und eine Organisation können nicht eins sein.',
  'This decision was taken back already.': 'Diese Entscheidung wurde schon zurückgenommen.',
  'This name is no longer in the article.': 'Dieser Name steht nicht mehr im Artikel.',
  'This backup is no longer there.': 'Diese Sicherung ist nicht mehr da.',
  'This backup is damaged and was not put back. Nothing was changed; try an older one.':
    'Diese Sicherung ist beschädigt und wurde nicht zurückgespielt. Nichts wurde geändert; vielleicht hilft eine ältere.',
  'An article cannot take its own place.': 'Ein Artikel kann sich nicht selbst ersetzen.',
  'No other version has taken the place of this article.': 'Keine andere Fassung hat diesen Artikel ersetzt.',
  'This article is not in the library.': 'Dieser Artikel ist nicht in der Bibliothek.',
  'The text of an article cannot be changed; add it as a new article.':
    'Der Text eines Artikels lässt sich nicht ändern, aber als neuer Artikel hinzufügen.',
  'This card is no longer in the article.': 'Diese Karte ist nicht mehr im Artikel.',
  'The chosen words do not stand in this sentence of the article.':
    'Die gewählten Wörter stehen nicht in diesem Satz des Artikels.',
  'You have made this card already.': 'Diese eigene Karte gibt es schon.',
  'Only a card that you made can be deleted; switch this one off instead.':
    'Nur eine eigene Karte lässt sich löschen; diese lässt sich abschalten.',
  'This fact is no longer in the article.': 'Dieser Fakt ist nicht mehr im Artikel.',
  'This question asks about a fact that is no longer in the article.':
    'Diese Frage gilt einem Fakt, der nicht mehr im Artikel ist.',
  'A tag is 1 to 60 characters long. No article was changed.':
    'Ein Schlagwort hat 1 bis 60 Zeichen. Kein Artikel wurde geändert.',
  'A folder’s name is 1 to 200 characters long. No article was moved.':
    'Der Name eines Ordners hat 1 bis 200 Zeichen. Kein Artikel wurde verschoben.',
  'No card is due today, so there is nothing to export.':
    'Heute ist keine Karte fällig, also gibt es nichts zu exportieren.',
  'Your library is empty, so there is nothing to export.':
    'Die Bibliothek ist leer, also gibt es nichts zu exportieren.',
  'No article is chosen, so there is nothing to export.':
    'Kein Artikel ist gewählt, also gibt es nichts zu exportieren.',
  'The file of this article could not be read. Its reviews are safe.':
    'Die Datei dieses Artikels ließ sich nicht lesen. Seine Wiederholungen sind sicher.',
  'Another computer opened this library; start Factdeck again to go on here.':
    'Ein anderer Rechner hat diese Bibliothek geöffnet; nach einem Neustart von Factdeck geht es hier weiter.',
  'This library is read-only.': 'Diese Bibliothek lässt sich nur lesen.',
  'The library in {1} stays closed: another Factdeck on the computer “{2}” (process {3}) has it open. Nothing was changed.':
    'Die Bibliothek in {1} bleibt geschlossen: Ein anderes Factdeck auf dem Rechner „{2}“ (Prozess {3}) hat sie offen. Nichts wurde geändert.',
  'The library in {1} stays closed: another Factdeck (process {2}) has it open. Nothing was changed.':
    'Die Bibliothek in {1} bleibt geschlossen: Ein anderes Factdeck (Prozess {2}) hat sie offen. Nichts wurde geändert.',
  'The library in {1} stays closed: {2}. Nothing was changed.':
    'Die Bibliothek in {1} bleibt geschlossen: {2}. Nichts wurde geändert.',
  'This could not be saved because {1}. Nothing was changed, and what was saved before is safe.':
    'Das ließ sich nicht speichern: {1}. Nichts wurde geändert, und früher Gespeichertes ist sicher.',
  'the disk is full': 'Der Datenträger ist voll',
  'your share of the disk is used up': 'Der zugeteilte Speicherplatz ist aufgebraucht',
  'Factdeck may not write there': 'Factdeck darf dort nicht schreiben',
  'the disk is read-only': 'Der Datenträger lässt sich nur lesen',
  'the disk reports an error': 'Der Datenträger meldet einen Fehler',
  'a file or folder is missing': 'Eine Datei oder ein Ordner fehlt',
  'of an unexpected error': 'Es gab einen unerwarteten Fehler',
  'the system says {1}': 'Das System meldet {1}',
  'access is denied': 'Der Zugriff ist verweigert',
  'This file was not chosen. Open it again.': 'Diese Datei wurde nicht gewählt. Bitte erneut öffnen.',
  'This is no kind of file that Factdeck reads: it takes {1}.':
    'Diese Art von Datei liest Factdeck nicht: Es nimmt Text, Markdown, Webseiten, PDF, Word (.docx), EPUB, Feeds und ZIP.',
  'This is no file.': 'Das ist keine Datei.',
  'This file is larger than 100 MB, which no article is.':
    'Diese Datei ist größer als 100 MB, so groß ist kein Artikel.',
  'This file is not there.': 'Diese Datei ist nicht da.',
  'This file is no longer where it was, so it was taken off the list of recent files.':
    'Diese Datei ist nicht mehr dort, wo sie war, und steht nun nicht mehr in der Liste der zuletzt geöffneten.',
  'This file may not be read: access is denied.':
    'Diese Datei darf nicht gelesen werden: Der Zugriff ist verweigert.',
  'This file could not be read: the disk reports an error.':
    'Diese Datei ließ sich nicht lesen: Der Datenträger meldet einen Fehler.',
  'This folder holds no file that Factdeck reads: {1}.':
    'Dieser Ordner enthält keine Datei, die Factdeck liest: Text, Markdown, Webseiten, PDF, Word (.docx), EPUB, Feeds oder ZIP.',
  'An export is being written already. Wait for it, or stop it.':
    'Es wird schon ein Export geschrieben. Warten oder anhalten.',
  'This file is no longer open. Choose it again.': 'Diese Datei ist nicht mehr offen. Bitte erneut wählen.',
  'There is no import to take back.': 'Es gibt keinen Import zurückzunehmen.',
  'No backup could be made first, so nothing was changed.':
    'Vorher ließ sich keine Sicherung machen, also wurde nichts geändert.',
  '“{1}” is not whole, or no JSON at all: it cannot be read. Nothing was changed.':
    '„{1}“ ist nicht vollständig oder gar kein JSON: Es lässt sich nicht lesen. Nichts wurde geändert.',
  '“{1}” is no Factdeck library: choose a file that Factdeck exported as JSON. Nothing was changed.':
    '„{1}“ ist keine Factdeck-Bibliothek: Zu wählen ist eine Datei, die Factdeck als JSON exportiert hat. Nichts wurde geändert.',
  '“{1}” does not say which version of the format it is. Nothing was changed.':
    '„{1}“ sagt nicht, welche Version des Formats es ist. Nichts wurde geändert.',
  '“{1}” was written by a newer version of Factdeck; please update the program. Nothing was changed.':
    '„{1}“ stammt von einer neueren Version von Factdeck; bitte das Programm aktualisieren. Nichts wurde geändert.',
  '“{1}” is damaged in article {2}: {3}. Nothing was changed.':
    '„{1}“ ist in Artikel {2} beschädigt: {3}. Nichts wurde geändert.',
  '“{1}” is damaged in answer {2}: {3}. Nothing was changed.':
    '„{1}“ ist in Antwort {2} beschädigt: {3}. Nichts wurde geändert.',
  '“{1}” is damaged: {2}. Nothing was changed.': '„{1}“ ist beschädigt: {2}. Nichts wurde geändert.',
  'something in it is not what it should be': 'etwas darin ist nicht, was es sein sollte',
  '“{1}” is missing': '„{1}“ fehlt',
  '“{1}” is not what it should be': '„{1}“ ist nicht, was es sein sollte',
  'a span does not hold the words that stand in the text at its place':
    'eine Fundstelle enthält andere Worte als der Text an ihrem Platz',
  'two facts have one id': 'zwei Fakten haben dieselbe Kennung',
  'a card asks about no fact of its article': 'eine Karte fragt nach keinem Fakt ihres Artikels',
  'its id is not that of its text': 'seine Kennung ist nicht die seines Textes',
  '“{1}” holds an article twice. Nothing was changed.':
    '„{1}“ enthält einen Artikel doppelt. Nichts wurde geändert.',
  '“{1}” has a fact or card of an article that is not in it. Nothing was changed.':
    '„{1}“ hat einen Fakt oder eine Karte eines Artikels, der nicht darin ist. Nichts wurde geändert.',
  '“{1}” could not be read. Nothing was changed.': '„{1}“ ließ sich nicht lesen. Nichts wurde geändert.',
}
