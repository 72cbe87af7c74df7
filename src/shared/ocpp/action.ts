import type { Static, TObject } from 'typebox';

/** The feature profiles of OCPP 1.6 §3.2, plus the security extension of the white paper (ed. 3). */
export type Profile =
  | 'Core'
  | 'FirmwareManagement'
  | 'LocalAuthListManagement'
  | 'Reservation'
  | 'SmartCharging'
  | 'RemoteTrigger'
  | 'Security';

/** Which side sends the request. DataTransfer alone goes both ways (OCPP 1.6 §4.3, §5.6). */
export type Sender = 'chargePoint' | 'centralSystem' | 'both';

export interface ActionDefinition<
  Name extends string = string,
  Request extends TObject = TObject,
  Response extends TObject = TObject,
  SentBy extends Sender = Sender,
> {
  /** The action's name on the wire, e.g. `BootNotification`. */
  readonly action: Name;
  readonly sentBy: SentBy;
  readonly profile: Profile;
  /** Where the text defines it, e.g. `OCPP 1.6 §4.2`. */
  readonly clause: string;
  readonly request: Request;
  readonly response: Response;
}

/**
 * One OCPP action: its schema both ways, the feature profile it belongs to and its clause.
 * The order of the members is the order of the tables in the text; CALLs are sent in it.
 */
export const defineAction = <
  const Name extends string,
  Request extends TObject,
  Response extends TObject,
  const SentBy extends Sender,
>(
  definition: ActionDefinition<Name, Request, Response, SentBy>,
): ActionDefinition<Name, Request, Response, SentBy> => definition;

/** The request payload of an action, inferred from its schema. */
export type RequestOf<A extends ActionDefinition> = Static<A['request']>;

/** The response payload of an action, inferred from its schema. */
export type ResponseOf<A extends ActionDefinition> = Static<A['response']>;

/**
 * What is left of a payload after a tolerant reading: every member that is present has its
 * schema's basic type, but any member may be missing, any string may be too long and any
 * enumerated value unknown. Handlers work on this type, so no deviation can surprise them.
 */
export type Tolerant<T> = T extends readonly (infer U)[]
  ? Tolerant<U>[]
  : T extends object
    ? { [K in keyof T]?: Tolerant<T[K]> | undefined }
    : T extends string
      ? string
      : T;
