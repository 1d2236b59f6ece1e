/** "2021/22", "2019–20": a season or a financial year; "2023-24-01" is a day. */
const DOUBLE_YEAR = /(?<![\d-])\d{4}[-–/]\d{2}(?![\d-])/

/** Whether a text counts in years that begin within one of the calendar: "this year" is then perhaps none of those. */
export const hasDoubleYear = (text: string): boolean => DOUBLE_YEAR.test(text)
