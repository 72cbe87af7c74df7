import { Type } from 'typebox';
import {
  CertificateRequest,
  CertificateRequestState,
  ClientCertificate,
} from '../model/certificate-request';
import { ChargePointId, page, paging, strictObject } from '../model/common';
import { method } from './method';

const tag = 'Certificates of charge points';
const requestId = { requestId: Type.Integer({ minimum: 1 }) };

export const certificateRequestMethods = {
  'certificateRequest.list': method({
    http: 'GET /certificate-request',
    tag,
    summary: 'Certificate requests of the charge points, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      state: Type.Optional(CertificateRequestState),
    }),
    output: page(CertificateRequest),
  }),
  'certificateRequest.sign': method({
    http: 'POST /certificate-request/{requestId}/sign',
    tag,
    summary: 'Issue the certificate and send it',
    description:
      'Our certificate authority signs it, and the charge point gets it with CertificateSigned; its answer is the new state. What failed or was refused can be signed once more.',
    input: strictObject(requestId),
    output: CertificateRequest,
    errors: ['not-found', 'conflict', 'offline'],
  }),
  'certificateRequest.decline': method({
    http: 'POST /certificate-request/{requestId}/decline',
    tag,
    summary: 'Decide against a request that waits',
    description: 'Nothing is sent: OCPP has no message for it, the charge point asks again.',
    input: strictObject(requestId),
    output: CertificateRequest,
    errors: ['not-found', 'conflict'],
  }),
  'clientCertificate.list': method({
    http: 'GET /client-certificate',
    tag,
    summary: 'Certificates that were issued to charge points, newest first',
    input: strictObject({ ...paging, cpId: Type.Optional(ChargePointId) }),
    output: page(ClientCertificate),
  }),
  'clientCertificate.revoke': method({
    http: 'POST /client-certificate/{certificateId}/revoke',
    tag,
    summary: 'Revoke a certificate of a charge point',
    description: 'From then on nobody connects with it. This cannot be taken back.',
    input: strictObject({
      certificateId: Type.Integer({ minimum: 1 }),
      reason: Type.Optional(Type.String({ maxLength: 200, default: '' })),
    }),
    output: ClientCertificate,
    errors: ['not-found', 'conflict'],
  }),
};
