import { describe, expect, it } from 'vitest';

import { bytes, compareNames, fold, minutes, money, number, share } from './amounts';

describe('amounts', () => {
  it('are written with their unit', () => {
    const check = (text: string, expected: string) => expect(text).toBe(expected);
    check(money({ decimal: '1250.00', currency: 'EUR' }), '€1,250');
    check(money({ decimal: '1250.50', currency: 'EUR' }), '€1,250.50');
    check(money({ decimal: '-3', currency: 'GBP' }), '−£3');
    check(money({ decimal: '90000', currency: 'KZT' }), '₸90,000');
    check(money({ decimal: '5', currency: 'nonsense' }), '5 nonsense');
    check(number(1234.56, 1), '1,234.6');
    check(number(-2), '−2');
    check(share(0.456), '46%');
    check(minutes(45), '45m');
    check(minutes(90), '1h 30m');
    check(minutes(720), '12h');
    check(bytes(900), '900 bytes');
    check(bytes(12_400), '12 kB');
    check(bytes(3_400_000), '3.4 MB');
  });
});

describe('names', () => {
  it('are compared and found whatever their case and marks', () => {
    const check = (text: string, expected: string) => expect(fold(text)).toBe(expected);
    check('Käsitöö', 'kasitoo');
    check('ӘЙЕЛ Йод', 'әиел иод');
    check('Å', 'a');
    check('Søn & Łódź GmbH, Straße', 'son & lodz gmbh, strasse');
    expect(['b', 'Ä', 'a', 'Z10', 'z9'].sort(compareNames)).toEqual(['Ä', 'a', 'b', 'z9', 'Z10']);
  });
});
