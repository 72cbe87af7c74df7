import type { Rule } from './rule';

export const connectionsEvictEachOther = {
  code: 'connections-evict-each-other',
  severity: 'error',
  clause: 'OCPP-J §3.1.1',
  labels: ['B1'],
  title: 'Two sockets of one identity replace each other',
  meaning:
    'Two devices probably share the identity; both sockets are kept and commands go to the newest.',
  advice: 'Give each device an identity of its own.',
} as const satisfies Rule;
