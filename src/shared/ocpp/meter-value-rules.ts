import { type Fields, type Found, fieldsOf, found } from './found';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the text is a decimal number and nothing else; reads characters, for the hot path. */
const isDecimal = (text: string): boolean => {
  let at = 0;
  const sign = text.charCodeAt(0);
  if (sign === 45 || sign === 43) at = 1;
  let digits = 0;
  while (isDigit(text.charCodeAt(at))) {
    at += 1;
    digits += 1;
  }
  if (text.charCodeAt(at) === 46) {
    at += 1;
    while (isDigit(text.charCodeAt(at))) {
      at += 1;
      digits += 1;
    }
  }
  if (digits === 0) return false;
  return at === text.length || /^[eE][+-]?\d+$/.test(text.slice(at));
};

const excerpt = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const checkSample = (
  sample: Fields,
  list: string,
  outer: number,
  inner: number,
  soFar: Found,
): Found => {
  const value = sample.value;
  if (typeof value !== 'string' || sample.format === 'SignedData' || isDecimal(value)) {
    return soFar;
  }
  return found(soFar, {
    pointer: `${list}/${outer}/sampledValue/${inner}/value`,
    rule: 'decimalValue',
    message:
      value.trim() === ''
        ? 'value is empty; a decimal number is required.'
        : `value is ${excerpt(value)}; a decimal number is required.`,
    code: 'PropertyConstraintViolation',
    clause: 'OCPP 1.6 §7.43',
  });
};

const empty = (pointer: string, name: string, clause: string, soFar: Found): Found =>
  found(soFar, {
    pointer,
    rule: 'atLeastOne',
    message: `${name} is empty; at least one is required.`,
    code: 'OccurenceConstraintViolation',
    clause,
  });

/** Lists of readings are not empty, and raw values are numbers (OCPP 1.6 §6.31, §7.33, §7.43). */
export const checkMeterValues = (
  meterValues: unknown,
  pointer: string,
  atLeast: 0 | 1,
  soFar: Found,
): Found => {
  if (!Array.isArray(meterValues)) return soFar;
  if (meterValues.length < atLeast) {
    return empty(pointer, pointer.slice(1), 'OCPP 1.6 §6.31', soFar);
  }
  let all = soFar;
  for (let index = 0; index < meterValues.length; index += 1) {
    const samples = fieldsOf(meterValues[index])?.sampledValue;
    if (!Array.isArray(samples)) continue;
    if (samples.length === 0) {
      all = empty(`${pointer}/${index}/sampledValue`, 'sampledValue', 'OCPP 1.6 §7.33', all);
    }
    for (let inner = 0; inner < samples.length; inner += 1) {
      const sample = fieldsOf(samples[inner]);
      if (sample !== undefined) all = checkSample(sample, pointer, index, inner, all);
    }
  }
  return all;
};
