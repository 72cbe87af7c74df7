import { actions, outgoingActions } from '@shared/ocpp/actions';
import { supportedProfiles } from '@shared/ocpp/feature-profiles';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { checkPayload } from '../../../src/main/core/ocpp/validate';
import {
  CommandForm,
  type WrittenCommand,
} from '../../../src/renderer/src/components/command-form/command-form';

const open = (action: string, payload?: unknown) => {
  const onSend = vi.fn<(command: WrittenCommand) => void>();
  render(<CommandForm action={action} payload={payload} onSend={onSend} />);
  return onSend;
};

const sentBy = (onSend: ReturnType<typeof open>): WrittenCommand => {
  const [command] = onSend.mock.lastCall ?? [];
  if (command === undefined) throw new Error('nothing was sent');
  return command;
};

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
// Looking for roles asks jsdom for every style on the way, too slow for each member of each action.
const pressText = (text: string) => fireEvent.click(screen.getByText(text, { selector: 'button' }));
const pressLabel = (label: string) => fireEvent.click(screen.getByLabelText(label));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const json = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Payload (JSON)' });

describe('the form of a command', () => {
  test.each(outgoingActions)(
    'A7: %s renders, takes every member and sends a valid payload',
    (action) => {
      const onSend = open(action);
      pressText('Send');
      expect(sentBy(onSend)).toMatchObject({ action, validate: true });
      expect(checkPayload(action, 'request', sentBy(onSend).payload)).toEqual([]);

      const { properties, required = [] } = actions[action].request;
      for (const name of Object.keys(properties)) {
        if (!(required as readonly string[]).includes(name)) pressLabel(`Add ${name}`);
        expect(screen.queryAllByLabelText(name, { exact: true }).length, name).toBeGreaterThan(0);
      }
      pressText('JSON');
      expect(
        Object.keys(JSON.parse(screen.getByLabelText<HTMLTextAreaElement>('Payload (JSON)').value)),
      ).toEqual(Object.keys(properties));
    },
  );

  test('what is typed goes into the JSON text with its type, and back', () => {
    open('ChangeAvailability');
    type('connectorId', '2');
    press('JSON');
    expect(JSON.parse(json().value)).toEqual({ connectorId: 2, type: 'Operative' });
    fireEvent.change(json(), { target: { value: '{"connectorId":7,"type":"Inoperative"}' } });
    press('Form');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'connectorId' }).value).toBe('7');
    expect(screen.getByRole('combobox', { name: 'type' }).textContent).toBe('Inoperative');
  });

  test('JSON text that cannot be read is kept with its error, and nothing can be sent', () => {
    open('Reset');
    press('JSON');
    fireEvent.change(json(), { target: { value: '{"type":' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Send although invalid' })).toBeNull();
    press('Form');
    expect(screen.getByRole('alert').textContent).toContain('cannot be read');
    press('JSON');
    expect(json().value).toBe('{"type":');
  });

  test('a deviation stands at its member, and is sent only on purpose', () => {
    const onSend = open('ChangeAvailability');
    type('connectorId', 'two');
    const field = screen.getByRole('textbox', { name: 'connectorId' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('"two"');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    press('Send although invalid');
    expect(sentBy(onSend)).toEqual({
      action: 'ChangeAvailability',
      payload: { connectorId: 'two', type: 'Operative' },
      validate: false,
    });
  });

  test('the stricter rules of the text are shown at their member too', () => {
    open('UnlockConnector', { connectorId: 0 });
    expect(screen.getByText(/1 is the lowest that is allowed here/)).toBeDefined();
  });

  test('a charging profile is built up: members and periods come and go', async () => {
    const onSend = open('SetChargingProfile');
    const profile = screen.getByRole('group', { name: 'csChargingProfiles' });
    fireEvent.click(within(profile).getByRole('button', { name: 'Add validFrom' }));
    fireEvent.click(within(profile).getByRole('button', { name: 'Add to chargingSchedulePeriod' }));
    const second = screen.getByRole('group', { name: 'chargingSchedulePeriod[1]' });
    fireEvent.change(within(second).getByRole('textbox', { name: 'startPeriod' }), {
      target: { value: '3600' },
    });
    fireEvent.change(within(second).getByRole('textbox', { name: 'limit' }), {
      target: { value: '6.5' },
    });
    fireEvent.click(within(profile).getByRole('button', { name: 'Remove validFrom' }));
    press('Send');
    expect(sentBy(onSend).payload).toMatchObject({
      csChargingProfiles: {
        chargingSchedule: {
          chargingSchedulePeriod: [{ startPeriod: 0 }, { startPeriod: 3600, limit: 6.5 }],
        },
      },
    });
    expect(JSON.stringify(sentBy(onSend).payload)).not.toContain('validFrom');
  });

  test('a member nobody knows is shown, judged and can be taken out', () => {
    const onSend = open('ClearCache', { deep: true });
    expect(screen.getByText('deep: true')).toBeDefined();
    expect(screen.getByText(/not a member of ClearCache.req/)).toBeDefined();
    press('Remove deep');
    press('Send');
    expect(sentBy(onSend).payload).toEqual({});
  });

  test('an action nobody has described goes out as it is', async () => {
    const onSend = open('ClearCache');
    fireEvent.change(screen.getByRole('combobox', { name: 'Action' }), {
      target: { value: 'VendorReset' },
    });
    press('Send although invalid');
    expect(sentBy(onSend)).toEqual({ action: 'VendorReset', payload: {}, validate: false });
  });

  test('actions are listed by profile, and what the charge point does not support is marked', async () => {
    const supported = supportedProfiles('Core, Smart Charging,RemoteTrigger');
    render(
      <CommandForm
        action="Reset"
        isUnsupported={(profile) => supported?.has(profile) === false}
        onSend={() => undefined}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'List the actions' }));
    const list = within(screen.getByRole('listbox'));
    expect(list.getAllByText('Not supported').length).toBeGreaterThan(0);
    expect(list.getByRole('option', { name: 'ReserveNow Not supported' })).toBeDefined();
    expect(list.getByRole('option', { name: 'SetChargingProfile' })).toBeDefined();
    expect(list.getByRole('option', { name: 'GetLog' })).toBeDefined();
    expect(list.getByText('SmartCharging')).toBeDefined();
  });
});
