'use strict'
const { app } = require('./app.cjs')
const { dialog } = require('./dialog.cjs')

app.showAboutPanel = () => {
  const { applicationName, applicationVersion, copyright, credits, website } = app.aboutPanel
  const title = `${applicationName ?? app.getName()} ${applicationVersion ?? app.getVersion()}`
  const detail = [copyright, credits, website].filter(Boolean).join('\n')
  void dialog.showMessageBox({ title: 'About', message: title, detail, buttons: ['OK'] })
}
