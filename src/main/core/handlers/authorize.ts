import { authorizeTag } from '../authorization';
import type { Handler } from './handler';

/** OCPP 1.6 §4.1. ConcurrentTx is an answer to StartTransaction only (§7.2). */
export const onAuthorize: Handler<'Authorize'> = ({ storage, settings, now }, request) => ({
  idTagInfo: authorizeTag(storage, settings, request.idTag, now),
});
