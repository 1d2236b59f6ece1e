import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of'

describe('money', () => {
  it.each([
    ['The plan costs US$1.2-billion.', 1.2e9, null, 'USD'],
    ['It made A$5bn.', 5e9, null, 'AUD'],
    ['They paid NT$30.', 30, null, 'TWD'],
    ['Prices rose by Rs. 500 crore.', 5e9, null, 'INR'],
    ['The bill was GBP 350.', 350, null, 'GBP'],
    ['It sold for 15€.', 15, null, 'EUR'],
    ['It lost -$40 million.', -4e7, null, 'USD'],
    ['It cost $3-5m.', 3e6, 5e6, 'USD'],
    ['It cost $5 to $10 million.', 5e6, 1e7, 'USD'],
    ['The 40 million-dollar yacht sank.', 4e7, null, 'USD'],
    ['He paid 12 dollars and 40 cents.', 12.4, null, 'USD'],
    ['He paid 5 yuan 3 jiao.', 5.3, null, 'CNY'],
    ['A 20-cent tax is due.', 0.2, null, 'USD'],
    ['The fine was 470 pence.', 4.7, null, 'GBP'],
    ['The grant is 60,000 Swiss francs.', 60_000, null, 'CHF'],
    ['Naira traders want 1,500 naira.', 1500, null, 'NGN'],
    ['The won fell to 1,400 won per dollar.', 1400, null, 'won per dollar'],
    ['The mill owes half a million euros.', 500_000, null, 'EUR'],
  ])('reads "%s"', (sentence, value, upper, unit) =>
    expect(figuresOf(sentence)).toContainEqual([expect.any(String), value, upper, unit]),
  )

  it('takes pesos, pounds and dollars for those of the country', () => {
    expect(figuresOf('Manila will pay 90 pesos, Philippine officials said.')[0]?.[3]).toBe('PHP')
    expect(figuresOf('Mexico will pay 90 pesos.')[0]?.[3]).toBe('MXN')
    expect(figuresOf('Cairo will pay 90 million pounds, the Egyptian cabinet said.')[0]?.[3]).toBe('EGP')
    expect(figuresOf('Ottawa will spend $5 million in Ontario, Toronto papers said.')[0]?.[3]).toBe('CAD')
    expect(figuresOf('Ottawa will spend C$5 million, or $3.6 million, in Ontario and Quebec.')[1]?.[3]).toBe(
      'USD',
    )
  })

  it.each([
    ['The fare in Pretoria rose to R96, South African papers said.', 96, null, 'ZAR'],
    ['South Africa pays a R350 grant.', 350, null, 'ZAR'],
    ['The firm lost R5 million.', 5e6, null, 'ZAR'],
    ['Nigeria owes its nurses N38 billion.', 38e9, null, 'NGN'],
    ['The clinic wants N45,000.', 45_000, null, 'NGN'],
    ['A loaf sells at N500 in Lagos.', 500, null, 'NGN'],
    ['The bill is between N5 billion and N7 billion.', 5e9, 7e9, 'NGN'],
    ['Botswana paid P12 million.', 12e6, null, 'BWP'],
    ['Manila paid P250 a head.', 250, null, 'PHP'],
    ['Pakistan will pay Rs 500 crore.', 5e9, null, 'PKR'],
    ['Kampala, the seat of Uganda, will pay Sh500.', 500, null, 'UGX'],
    ['It cost GH\u00a2 5,000 in Accra.', 5000, null, 'GHS'],
    ['The storm cost 1.3 billion Eastern Caribbean dollars.', 1.3e9, null, 'XCD'],
  ])('reads the letters of "%s"', (sentence, value, upper, unit) =>
    expect(figuresOf(sentence)).toEqual([[expect.any(String), value, upper, unit]]),
  )

  it.each([
    'Trucks burned on the R34 in South Africa.',
    'South Africa shut the R59 between the towns.',
    'Nigeria bought the N95 masks.',
    'The P5 million line closed.',
    'The X38 billion plan failed.',
    'A dog of the K9 unit died in Zambia.',
  ])('takes a road, a mask and a code for no money: "%s"', (sentence) =>
    expect(figuresOf(sentence)).toEqual([]),
  )

  it('takes pounds for a weight where something weighs', () => {
    expect(figuresOf('The calf weighed 90 pounds.')[0]?.[3]).toBe('lb')
    expect(figuresOf('The ticket cost 90 pounds.')[0]?.[3]).toBe('GBP')
    expect(figuresOf('A 500-pound bomb fell.')[0]?.[3]).toBe('lb')
  })

  it('is that of the paragraph where something is to be paid', () => {
    const units = (text: string) => figuresOf(text).map((read) => read[3])
    expect(units('Orla must pay 3 million kroner. Tidal must pay the remaining 60 million.')).toEqual([
      'NOK',
      'NOK',
    ])
    expect(units('Orla must pay 3 million kroner. Tidal reached the other 60 million.')[1]).not.toBe('NOK')
  })

  it('takes no article, noun or verb for money', () => {
    expect(figuresOf('He paid a $48 fee.')).toEqual([['$48', 48, null, 'USD']])
    expect(figuresOf('They wore 12 soles out.')[0]?.[3]).toBe('soles')
    expect(figuresOf('All 70 of us won.')[0]?.[3]).not.toBe('ALL')
  })
})
