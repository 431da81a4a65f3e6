import assert from 'node:assert/strict';
import { analyseParagraph } from '../../../src/reading/paragraph.ts';

const tellsOfEvent = (text: string): boolean => analyseParagraph(text).sentences[0]!.manner.aboutEvent;

describe('sentences that tell of the event', () => {
  for (const text of [
    'The conversation lasted an hour.',
    'The Deputy Minister was also present.',
    'The Minister, who said that he had come, attended the dinner.',
    'The expected guests attended the dinner.',
    'A press conference followed.',
    'There was a detailed discussion of the pipeline.',
    'The Prime Minister’s delegation included the Attorney General.',
    'The Kenyan delegation comprised the Ministers of Trade and Energy.',
    'The programme of the visit featured a tour of the port.',
    'No date has been announced.',
    'No questions were taken.',
    'Further details will be released in due course.',
    'The date of the visit will be announced later.',
    'The text of the joint statement is annexed.',
    'It was their first conversation since the election.',
    'After the meeting, the two leaders visited the museum.',
    'A joint statement was issued after the talks.',
    'The leaders then exchanged gifts.',
    'The leaders posed for a photograph.',
    'She is scheduled to speak to the President of Iceland later today.',
    'He is due to meet the King tomorrow.',
    'She is also expected to travel to Iceland.',
    'They are set to meet again in May.',
    'The discussion focused, among other things, on ferries.',
    'Another issue on the agenda concerned the harbour.',
    'Discussions also centred on ferries.',
    'Talks focused on fisheries.',
    'The agenda included the main aspects of trade.',
    'The storm and the lack of ferries, which sail from Bergen, topped the agenda of the talks.',
    'Fisheries dominated the conversation.',
    'Also on the agenda was trade.',
    'Trade was high on the agenda.',
    'The ferry line was also on the agenda.',
  ]) {
    it(text, () => assert.ok(tellsOfEvent(text)));
  }
});

describe('sentences that tell what was said, or what is', () => {
  for (const text of [
    'The discussion was held on trade.',
    'Stating that the dialogue was the key, he left.',
    'No country has the right to be the judge of another.',
    'The date of the treaty is engraved in both peoples’ memory.',
    'After the war the two countries opened consulates.',
    'The delegation expressed its interest in trade.',
    'It was the fishermen who first came.',
    'There was no road in those days.',
    'Hamid noted that he attended the donation ceremony.',
    'She recalled that ministers of five countries had also attended the forum.',
    'It is set to grow in May.',
    'He is expected to bring the plan.',
    'The Minister, who was accompanied by the Attorney General, thanked the crews.',
    'Opinions were exchanged on the agenda of the Council.',
    'The fleet headed for Bergen.',
    'The Minister spoke on the agenda of the forum.',
    'The discussion, she added, had been useful.',
    'Exports topped two billion last year.',
  ]) {
    it(text, () => assert.ok(!tellsOfEvent(text)));
  }
});
