import { actions } from '@shared/ocpp/actions';
import { describe, expect, test } from 'vitest';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The pointers of the members that nobody explains. */
const unexplained = (schema: object, at = ''): string[] => {
  const { properties = {}, items }: Schema = schema;
  return [
    ...Object.entries(properties).flatMap(([name, member]) => [
      ...((member.description ?? '') === '' ? [`${at}/${name}`] : []),
      ...unexplained(member, `${at}/${name}`),
    ]),
    ...(items === undefined ? [] : unexplained(items, `${at}/0`)),
  ];
};

describe('every member is explained, with the clause of its action', () => {
  test.each(Object.values(actions).map((action) => [action.action, action] as const))(
    '%s',
    (_, { request, response, clause }) => {
      expect(clause).toMatch(/§/);
      expect([unexplained(request), unexplained(response)]).toEqual([[], []]);
    },
  );
});
