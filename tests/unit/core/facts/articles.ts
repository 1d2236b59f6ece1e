/** A small invented article that has most of what the stages must cope with. */
export const QUARRY = `Quarry at Stenholm to close after court ruling

By Lena Brandt, The Stenholm Courier
14 March 2026

STENHOLM, Norway — The quarry at Stenholm will close on Friday, its operator, Dravik Stone, said, ending 62 years of work.

“We fought for every job,” said Maren Dahl, 51, the company’s chief executive. “We lost.”

The Norwegian Labour Inspection Authority (NLIA) found in February that dust levels were up to 12% above the limit. Dravik Stone denied that it had ignored warnings.

Per Aune, a former foreman, told reporters on Tuesday that he had seen “no repairs at all” since 2019. He said 140 workers would lose their jobs.

Advertisement

The quarry was sold for 38 million euros in 2011 and earned €1.2m to €1.5m a year.

Correction: An earlier version gave the wrong year, 2010.
`
