import type { RefusalKind } from '../cors/model.ts';
import type { Cause } from './cause.ts';

/** A cause that stands behind refusals of one kind, whatever else it explains. */
type Explains<K extends RefusalKind> = Omit<Cause<K>, 'explains'> & Pick<Cause, 'explains'>;

/** What can stand behind each kind of refusal: special causes first, the general one, which fits every refusal, last. */
export type CausesOf = { readonly [K in RefusalKind]: readonly [...special: Explains<K>[], general: Explains<K>] };
