import type { z } from 'zod';

/** One call of the contract: the shape of its parameters, checked on arrival, and the type of its answer. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Exists in the type only. */
  readonly output?: Output;
}

/** Says the type of a call's answer, then takes the shape of its parameters. */
export const answers =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });
