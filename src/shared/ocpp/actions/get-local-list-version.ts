import { defineAction } from '../action';
import { closed, integer } from '../types';

export const getLocalListVersion = defineAction({
  action: 'GetLocalListVersion',
  sentBy: 'centralSystem',
  profile: 'LocalAuthListManagement',
  clause: 'OCPP 1.6 §5.10',
  request: closed({}),
  response: closed({
    listVersion: integer({
      description: 'The version it has; 0: its list is empty, -1: it supports no list.',
    }),
  }),
});
