import type { Refusal } from '../cors/model.ts';
import { text, type Text } from '../wording/text.ts';
import type { Edit } from '../fixes/edit.ts';
import { madeBy } from './made-by.ts';
import { all } from './all.ts';
import { checkOf } from './check-of.ts';
import type { Context } from './context.ts';
import type { Diagnosis, Responsible, Sureness } from './diagnosis.ts';
import type { Fit } from './fit.ts';
import { failedAsWell } from './error-responses/refused-error.ts';
import { isOutOfReach, notYours } from './hosted-services.ts';
import { uploadListener } from './preflight/upload-listener.ts';
import { candidatesOf, type Candidates } from './rank.ts';

/** Something else that the same exchange can mean. */
interface Alternative {
  /** The diagnosis. */
  readonly id: string;
  /** Continues "It could also be that …". */
  readonly or: Text;
  /** How to find out whether it is this one. */
  readonly check: Text;
}

/** A diagnosis in words, filled with this exchange's values. */
export interface Diagnosed {
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly act: Text;
  readonly responsible: Responsible;
  readonly confidence: Sureness;
  readonly evidence: readonly Text[];
  /** Everything that it could be as well, each with how to find out: at most three. */
  readonly alternatives: readonly Alternative[];
  /** The changes that resolve it, of the kind that the responsible party can make; empty where there is none. */
  readonly fix: readonly Edit[];
  /** What resolves it on the other side. */
  readonly otherwise: readonly Edit[];
  /** The layer that wrote the deciding response; null: there was none, or nothing says. */
  readonly layer: { readonly id: string; readonly title: string } | null;
}

/**
 * What is really wrong: of everything that fits, what explains most, with what would have left the same bytes.
 * null: nothing is wrong.
 */
export function diagnose(context: Context): Diagnosed | null {
  const candidates = candidatesOf(all, context);
  return candidates === null ? null : inWords(candidates, context);
}

/** The diagnosis that names the check that failed. */
export function failedCheck(refusal: Refusal): Diagnosis {
  const found = checkOf(all, refusal);
  if (found === null) throw new Error(`no diagnosis explains ${refusal.kind}`);
  return found;
}

function inWords({ headline, others, sureness }: Candidates, context: Context): Diagnosed {
  const { diagnosis, fit } = headline;
  const needless = uploadListener(context, diagnosis.id);
  const both = failedAsWell(context);
  const theirs = notYours(context, diagnosis);
  const responsible = theirs?.responsible ?? diagnosis.responsible(context);
  let known: Pick<Diagnosed, 'fix' | 'otherwise'> | null = null;
  const edits = () =>
    (known ??= theirs === null ? editsBy(responsible, { diagnosis, context }) : { fix: theirs.fix, otherwise: [] });
  const act = theirs?.act ?? text`${diagnosis.act(context)}${both?.act ?? []}`;
  return {
    id: diagnosis.id,
    title: text`${diagnosis.title(context)}${both?.title ?? []}`,
    why: diagnosis.why(context),
    act: needless === null ? act : text`${act} ${needless.wayOut}`,
    responsible,
    confidence: sureness,
    evidence: [...(needless === null ? [] : [needless.evidence]), ...distinct(fit)],
    alternatives: others.map((one) => ({
      id: one.diagnosis.id,
      or: one.alike.or(context),
      check: one.alike.check(context),
    })),
    // Asked for only by a detail and by reports.
    get fix() {
      return edits().fix;
    },
    get otherwise() {
      return edits().otherwise;
    },
    layer: namedLayer(context),
  };
}

/** The edits of a diagnosis, or of the check that failed, parted by who can make them. */
function editsBy(
  responsible: Responsible,
  { diagnosis, context }: { readonly diagnosis: Diagnosis; readonly context: Context },
): Pick<Diagnosed, 'fix' | 'otherwise'> {
  // Neither a server nor the page resolves what something else does.
  if (responsible === 'extension' || responsible === 'network' || responsible === 'browser')
    return { fix: [], otherwise: [] };
  const { refusal } = context;
  const own = { fix: diagnosis.fix(context), otherwise: diagnosis.otherwise(context) };
  // What would make the check pass is no way out where nobody who reads this runs the server.
  const isOwn = diagnosis.hasFix || own.fix.length > 0 || own.otherwise.length > 0 || isOutOfReach(context);
  const check = isOwn || refusal === null ? null : failedCheck(refusal);
  const ways = check === null ? own : { fix: check.fix(context), otherwise: check.otherwise(context) };
  const mine = [ways.fix, ways.otherwise].map((edits) => madeBy(responsible, edits)).find((edits) => edits.length > 0);
  const others = [ways.otherwise, ways.fix].find(
    (edits) => edits.length > 0 && madeBy(responsible, edits).length === 0,
  );
  return { fix: mine ?? [], otherwise: others ?? [] };
}

/** The same fact may be seen by several: each line once. */
function distinct({ evidence }: Fit): Fit['evidence'] {
  const seen = new Set<string>();
  return evidence.filter((line) => {
    const key = JSON.stringify(line);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** An app that left no mark has no name. */
function namedLayer({ writer }: Context): Diagnosed['layer'] {
  if (writer === null || (writer.id === 'app' && writer.confidence === 'hint')) return null;
  return { id: writer.id, title: writer.title };
}
