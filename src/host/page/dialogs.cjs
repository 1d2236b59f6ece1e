'use strict'
/* global document -- runs in the page's isolated world, sent over as source text */

/**
 * Dialogs for desktops which offer no helper of their own. Styles are set one by one: a strict content
 * security policy allows that, and no style sheet of the page reaches into the closed shadow root.
 * @returns {{ pickFiles: Function, ask: Function }}
 */
function createDialogs() {
  const element = (name, style, properties = {}) => {
    const node = Object.assign(document.createElement(name), properties)
    Object.assign(node.style, style)
    return node
  }
  const FONT = '14px/1.45 system-ui, sans-serif'
  const BUTTON = { font: FONT, padding: '6px 14px', minWidth: '76px', cursor: 'pointer' }

  /**
   * Chromium's own file picker.
   * @returns {Promise<File[]>} empty when the user cancels
   */
  const pickFiles = ({ isMultiple, accept }) =>
    new Promise((resolve) => {
      const input = element('input', { display: 'none' }, { type: 'file', multiple: isMultiple, accept })
      const finish = () => {
        input.remove()
        resolve([...input.files])
      }
      input.addEventListener('change', finish)
      input.addEventListener('cancel', finish)
      document.documentElement.append(input)
      input.click()
    })

  /**
   * A question with buttons, over the page.
   * @param {object} question
   * @param {string} question.title
   * @param {string} question.message
   * @param {string} [question.problem] what was wrong with the last answer
   * @param {string} [question.path] asks for a path, beginning with this one
   * @param {string} [question.checkbox] label of a check box
   * @param {string[]} question.buttons
   * @param {number} question.defaultId
   * @returns {Promise<{ button: number, path: string, isChecked: boolean }>} button -1 for Escape
   */
  const ask = ({ title, message, problem, path, checkbox, buttons, defaultId }) =>
    new Promise((resolve) => {
      const host = element('div', {})
      const dialog = element('dialog', {
        width: 'min(34rem, 84vw)',
        padding: '20px',
        border: '1px solid GrayText',
        borderRadius: '8px',
        background: 'Canvas',
        color: 'CanvasText',
        colorScheme: 'light dark',
        font: FONT,
      })
      const form = element('form', { display: 'grid', gap: '12px' }, { method: 'dialog' })
      form.append(element('strong', {}, { textContent: title }))
      if (message) form.append(element('div', { whiteSpace: 'pre-wrap' }, { textContent: message }))
      const field = element('input', { font: FONT, padding: '6px 8px', width: '100%' }, { value: path ?? '' })
      field.style.boxSizing = 'border-box'
      field.ariaLabel = message || title
      if (path !== undefined) form.append(field)
      if (problem) form.append(element('div', {}, { textContent: problem, role: 'alert' }))
      const check = element('input', {}, { type: 'checkbox' })
      if (checkbox) {
        const label = element('label', {})
        label.append(check, ' ' + checkbox)
        form.append(label)
      }
      const row = element('div', { display: 'flex', gap: '8px', justifyContent: 'flex-end' })
      form.append(row)
      const finish = (button) => {
        host.remove()
        resolve({ button, path: field.value, isChecked: check.checked })
      }
      const nodes = buttons.map((label, index) => {
        const node = element('button', BUTTON, { type: 'button', textContent: label })
        node.addEventListener('click', () => finish(index))
        return node
      })
      row.append(...nodes)
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        finish(defaultId)
      })
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault()
        finish(-1)
      })
      // No shortcut of the page or the browser may fire while its user types here.
      const isEditing = (event) => 'acvxyz'.includes(event.key.toLowerCase())
      for (const type of ['keydown', 'keyup', 'keypress']) {
        dialog.addEventListener(type, (event) => {
          event.stopPropagation()
          if ((event.ctrlKey || event.metaKey) && !event.altKey && !isEditing(event)) event.preventDefault()
        })
      }
      dialog.append(form)
      host.attachShadow({ mode: 'closed' }).append(dialog)
      document.documentElement.append(host)
      dialog.showModal()
      if (path === undefined) nodes[defaultId]?.focus()
      else {
        field.focus()
        const name = path.lastIndexOf('/') + 1
        const dot = path.lastIndexOf('.')
        field.setSelectionRange(name, dot > name ? dot : path.length)
      }
    })

  return { pickFiles, ask }
}

module.exports = { createDialogs }
