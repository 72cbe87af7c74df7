import { actions, outgoingActions } from '@shared/ocpp/actions';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { samplePayload } from '../../../../src/renderer/src/components/schema-form/sample';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

describe('the payload to start from', () => {
  test.each(outgoingActions)('%s: the sample is a valid request', (name) => {
    const { request } = actions[name];
    const validate = ajv.compile(JSON.parse(JSON.stringify(request)));
    const sample = samplePayload(request, '2026-01-31T12:00:00.000Z');
    expect(validate(sample) ? [] : validate.errors).toEqual([]);
  });
});
