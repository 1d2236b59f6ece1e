/** How the library was found, what a check found, and what a repair did. */
export const library: Readonly<Record<string, string>> = {
  'This library was written by a newer version of Factdeck. It is left untouched; please update the program.':
    'Diese Bibliothek stammt von einer neueren Version von Factdeck. Sie bleibt unberührt; bitte das Programm aktualisieren.',
  'The library in {1} could not be opened ({2}). Nothing was changed.':
    'Die Bibliothek in {1} ließ sich nicht öffnen ({2}). Nichts wurde geändert.',
  'The settings were damaged and are back from a backup.':
    'Die Einstellungen waren beschädigt und sind aus einer Sicherung zurück.',
  'The settings were damaged and are at their defaults.':
    'Die Einstellungen waren beschädigt und stehen auf den Vorgaben.',
  'The end of the review journal is missing, and no backup has it.':
    'Das Ende des Journals der Wiederholungen fehlt, und keine Sicherung hat es.',
  '{#1} lines of the review journal could not be read.':
    '{1} Zeilen des Journals der Wiederholungen ließen sich nicht lesen.',
  'They are kept; “Check library” says more.': 'Sie bleiben erhalten; „Bibliothek prüfen“ sagt mehr.',
  'The list of articles was damaged.': 'Die Liste der Artikel war beschädigt.',
  'The list of articles was missing.': 'Die Liste der Artikel fehlte.',
  'It was made again from the articles ({1}) and the review journal ({2} entries); the damaged file is kept.':
    'Sie wurde aus den Artikeln ({1}) und dem Journal ({2} Einträge) neu gemacht; die beschädigte Datei bleibt erhalten.',
  'It was made again from the articles ({1}) and the review journal ({2} entries).':
    'Sie wurde aus den Artikeln ({1}) und dem Journal ({2} Einträge) neu gemacht.',
  'Nothing was lost.': 'Nichts ging verloren.',
  'The library was brought over from version {1} of its format.':
    'Die Bibliothek wurde aus Version {1} ihres Formats übernommen.',
  'The article “{1}” was damaged, and no backup has it; the damaged file is kept as {2}.':
    'Der Artikel „{1}“ war beschädigt, und keine Sicherung hat ihn; die beschädigte Datei liegt als {2}.',
  'The article “{1}” was damaged, and no backup has it.':
    'Der Artikel „{1}“ war beschädigt, und keine Sicherung hat ihn.',
  'The article “{1}” was missing, and no backup has it.':
    'Der Artikel „{1}“ fehlte, und keine Sicherung hat ihn.',
  'Its reviews are kept.': 'Seine Wiederholungen bleiben erhalten.',
  'The article “{1}” was damaged and is back from the backup of {2}; the damaged file is kept as {3}.':
    'Der Artikel „{1}“ war beschädigt und ist aus der Sicherung vom {2} zurück; die beschädigte Datei liegt als {3}.',
  'The article “{1}” was damaged and is back from the backup of {2}.':
    'Der Artikel „{1}“ war beschädigt und ist aus der Sicherung vom {2} zurück.',
  'The article “{1}” was missing and is back from the backup of {2}.':
    'Der Artikel „{1}“ fehlte und ist aus der Sicherung vom {2} zurück.',
  'The review journal was damaged; {1} entries are back from the backup of {2}.':
    'Das Journal war beschädigt; {1} Einträge sind aus der Sicherung vom {2} zurück.',
  'The review journal was damaged; 1 entry is back from the backup of {1}.':
    'Das Journal war beschädigt; 1 Eintrag ist aus der Sicherung vom {1} zurück.',
  'Two computers changed the settings; the later ones hold, the others are kept aside.':
    'Zwei Rechner haben die Einstellungen geändert; die späteren gelten, die anderen liegen daneben.',
  'The article “{1}” was changed on two computers; the changes of both are kept.':
    'Der Artikel „{1}“ wurde auf zwei Rechnern geändert; die Änderungen beider bleiben erhalten.',
  'A second copy of the article “{1}” could not be read and is kept aside.':
    'Eine zweite Kopie des Artikels „{1}“ ließ sich nicht lesen und liegt daneben.',

  'The list of articles is damaged; it can be made again from the articles and the journal.':
    'Die Liste der Artikel ist beschädigt; sie lässt sich aus den Artikeln und dem Journal neu machen.',
  'The file of the settings is damaged.': 'Die Datei der Einstellungen ist beschädigt.',
  'The article “{1}” has no file.': 'Der Artikel „{1}“ hat keine Datei.',
  'The article “{1}” is damaged.': 'Der Artikel „{1}“ ist beschädigt.',
  'The article “{1}” is not sound.': 'Der Artikel „{1}“ ist nicht in Ordnung.',
  'Its text is not the one it was added with.': 'Sein Text ist nicht der, mit dem er hinzugefügt wurde.',
  'A paragraph lies outside the text.': 'Ein Absatz liegt außerhalb des Textes.',
  '{#1} mentions of names are not at their place in the text.':
    '{1} Nennungen von Namen stehen nicht an ihrer Stelle im Text.',
  '{#1} facts do not fit the text.': '{1} Fakten passen nicht zum Text.',
  '{#1} cards ask about no fact of it.': '{1} Karten fragen nach keinem Fakt daraus.',
  'The list of articles does not agree with the file of “{1}”.':
    'Die Liste der Artikel stimmt nicht mit der Datei von „{1}“ überein.',
  '1 line of the journal {1} are damaged.': '1 Zeile des Journals {1} ist beschädigt.',
  '{#1} lines of the journal {2} are damaged.': '{1} Zeilen des Journals {2} sind beschädigt.',
  'It was written by another computer, where it can be repaired.':
    'Ein anderer Rechner hat es geschrieben; dort lässt es sich reparieren.',
  '1 entry of the journal belong to cards that are no longer made; they are kept.':
    '1 Eintrag des Journals gehört zu Karten, die nicht mehr gemacht werden; er bleibt erhalten.',
  '{#1} entries of the journal belong to cards that are no longer made; they are kept.':
    '{1} Einträge des Journals gehören zu Karten, die nicht mehr gemacht werden; sie bleiben erhalten.',
  'The schedule does not agree with the journal of reviews; it can be reckoned again.':
    'Der Plan stimmt nicht mit dem Journal überein; er lässt sich neu berechnen.',
  'The backup of {1} UTC is damaged.': 'Die Sicherung vom {1} UTC ist beschädigt.',

  'The list of articles and the schedule were made again from the articles and the journal.':
    'Die Liste der Artikel und der Plan wurden aus den Artikeln und dem Journal neu gemacht.',
  'The article “{1}” is back from a backup.': 'Der Artikel „{1}“ ist aus einer Sicherung zurück.',
  'The damaged file is kept as {1}.': 'Die beschädigte Datei liegt als {1}.',
  'The damaged file is kept.': 'Die beschädigte Datei bleibt erhalten.',
  'The article “{1}” is in no backup and could not be brought back.':
    'Der Artikel „{1}“ ist in keiner Sicherung und ließ sich nicht zurückholen.',
  'The article “{1}” is in no backup; {2} facts that do not fit its text were taken out.':
    'Der Artikel „{1}“ ist in keiner Sicherung; {2} Fakten, die nicht zu seinem Text passen, wurden herausgenommen.',
  '{#1} damaged lines of the journal are back from a backup.':
    '{1} beschädigte Zeilen des Journals sind aus einer Sicherung zurück.',
  '{#1} could not be brought back as they were.': '{1} ließen sich nicht zurückholen, wie sie waren.',
  'A damaged backup was put aside.': 'Eine beschädigte Sicherung wurde beiseitegelegt.',
  'The settings are back from a backup.': 'Die Einstellungen sind aus einer Sicherung zurück.',
  'The settings are at their defaults.': 'Die Einstellungen stehen auf den Vorgaben.',
}
