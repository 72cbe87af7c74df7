import type { Static, TObject, TSchema } from 'typebox';
import type { ErrorCode } from '../result';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface MethodDefinition<
  Input extends TObject = TObject,
  Output extends TSchema = TSchema,
> {
  /**
   * Verb and path, `{name}` for members that travel in the path. Every other member of the input
   * is taken from the query or from the members of a JSON body.
   */
  readonly http: `${Verb} /${string}`;
  /** The one input member that is the whole JSON body, where the body is not an object of members. */
  readonly bodyMember?: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  readonly output: Output;
  /** The failures a caller should expect, beside invalid input. */
  readonly errors?: readonly ErrorCode[];
}

/** Declares one method of the API; types, IPC, REST, OpenAPI and the palette follow from it. */
export const method = <Input extends TObject, Output extends TSchema>(
  definition: MethodDefinition<Input, Output>,
): MethodDefinition<Input, Output> => definition;

export type InputOf<M extends MethodDefinition> = Static<M['input']>;
export type OutputOf<M extends MethodDefinition> = Static<M['output']>;
