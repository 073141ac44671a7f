import { text } from '../causes/text.ts';
import { answerWithoutCors } from './answer-without-cors.ts';
import { runsWriter, writerName } from './who.ts';

export default answerWithoutCors({
  id: 'forbidden-without-cors',
  statuses: (status) => status === 403,
  title: (context) => text`The real problem: ${writerName(context)} forbids this request, ${context.status}`,
  because: (context) =>
    text`${writerName(context)} knows the request and does not let it through: missing rights, a rule about addresses, or a protection against forged requests.`,
  responsible: runsWriter,
  act: ({ host }) => text`Find the rule on ${host} that said no; its log has it.`,
  example: [403, [['Content-Type', 'application/json']]],
});
