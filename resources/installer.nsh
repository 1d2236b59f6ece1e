; "Open with" for article files, without becoming their default program.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Factdeck.Article" "" "Article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Factdeck.Article\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Factdeck.Article\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Factdeck.Article" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Factdeck.Article" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "Factdeck.Article" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Factdeck.Article"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Factdeck.Article"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Factdeck.Article"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "Factdeck.Article"
!macroend
