// @data English nouns that tell what an undertaking is: activities, papers, institutions, things.
import type { ObjectCue, WordList } from '../lexicon.ts';

/** Nouns of activities, by the verb that they stand for: the establishment of, the exchange of, joint conduct of. */
export const activityNouns: readonly (readonly [noun: string, verb: string])[] = [
  ['deployment', 'provide'],
  ['establishment', 'establish'],
  ['creation', 'create'],
  ['development', 'develop'],
  ['exchange', 'exchange'],
  ['exchanges', 'exchange'],
  ['facilitation', 'facilitate'],
  ['promotion', 'promote'],
  ['provision', 'provide'],
  ['completion', 'complete'],
  ['launch', 'launch'],
  ['installation', 'install'],
  ['extension', 'extend'],
  ['monitoring', 'monitor'],
  ['conduct', 'conduct'],
  ['convening', 'convene'],
  ['organization', 'organize'],
  ['organisation', 'organise'],
  ['holding', 'hold'],
  ['implementation', 'implement'],
  ['negotiation', 'negotiate'],
  ['conclusion', 'conclude'],
  ['ratification', 'ratify'],
  ['signing', 'sign'],
  ['signature', 'sign'],
  ['finalization', 'finalize'],
  ['finalisation', 'finalise'],
  ['elaboration', 'elaborate'],
  ['preparation', 'prepare'],
  ['adoption', 'adopt'],
  ['training', 'train'],
  ['improvement', 'improve'],
  ['strengthening', 'strengthen'],
  ['enhancement', 'enhance'],
  ['expansion', 'expand'],
  ['construction', 'construct'],
  ['modernization', 'modernize'],
  ['modernisation', 'modernise'],
  ['introduction', 'introduce'],
  ['identification', 'identify'],
  ['assessment', 'assess'],
  ['evaluation', 'evaluate'],
  ['protection', 'protect'],
  ['prevention', 'prevent'],
  ['participation', 'participate'],
  ['cooperation', 'cooperate'],
  ['coordination', 'coordinate'],
  ['supply', 'supply'],
  ['dissemination', 'disseminate'],
  ['publication', 'publish'],
  ['sharing', 'share'],
  ['review', 'review'],
  ['submission', 'submit'],
  ['reduction', 'reduce'],
  ['removal', 'remove'],
  ['elimination', 'eliminate'],
  ['simplification', 'simplify'],
  ['harmonization', 'harmonize'],
  ['harmonisation', 'harmonise'],
  ['eradication', 'eradicate'],
  ['fulfilment', 'fulfil'],
  ['restoration', 'restore'],
  ['conservation', 'conserve'],
  ['mobilization', 'mobilize'],
  ['mobilisation', 'mobilise'],
  ['realization', 'realize'],
  ['realisation', 'realise'],
  ['rehabilitation', 'rehabilitate'],
  ['renovation', 'renovate'],
  ['upgrading', 'upgrade'],
  ['digitalisation', 'digitalise'],
  ['digitalization', 'digitalize'],
  ['allocation', 'allocate'],
  ['hosting', 'host'],
  ['dispatch', 'dispatch'],
  ['appointment', 'appoint'],
];

/** Words in the object that tell the kind better than a general verb does. */
export const objectCues: readonly ObjectCue[] = [
  {
    words:
      'training trainings scholarships scholarship fellowships fellowship internships capacity-building curriculum traineeships apprenticeships internship workforce skills trainees interns',
    kind: 'train',
    why: 'conduct outreach and training',
  },
  {
    words:
      'platform portal website websites scorecard dashboard enhancements features railway railways railroad highway highways road roads infrastructure corridor corridors port ports airport airports pipeline grid bridge power-plant interconnection network app tool tools interface facility facilities API software repository database databases tracker trackers viewer register registry prototype prototypes rail rails railroads metro tunnel tunnels canal canals dam dams expressway expressways stations',
    kind: 'build',
    why: 'expand the reporting platform',
  },
  {
    words:
      'stakeholders visits visit discussions dialogue dialogues consultations consultation meetings meeting contacts contact exchanges talks conference conferences forum seminars seminar workshops workshop symposium symposia views experience experiences input feedback comments views exercise exercises people-to-people delegation delegations troupe troupes exhibition exhibitions festival festivals forums briefings hearings missions interactions',
    kind: 'exchange',
    why: 'connect agencies to gain consensus; share information',
  },
  {
    words: 'funding funds loans assistance aid subsidies budget shelter quotas quota',
    kind: 'provide',
    why: 'mobilise resources',
  },
  {
    words: 'negotiations negotiation',
    kind: 'conclude',
    why: 'continue negotiations on the agreement',
  },
  {
    words:
      'sovereignty non-interference multilateralism overflight one-China neutrality territorial inviolability values self-determination hegemony',
    kind: 'position',
    why: 'promote shared values and norms: a stance',
  },
];

/** Papers: what is drawn up. */
export const documentNouns: readonly WordList[] = [
  {
    words:
      'guidelines guideline guidance plan plans policy policies strategy strategies roadmap framework agreement agreements arrangement arrangements contract contracts memorandum protocol convention legislation law laws regulation regulations rule rules standard standards recommendations recommendation report reports criteria code codes principles vision declaration communiqué communique masterplan blueprint directive list inventory guide handbook manual toolkit curriculum proposal proposals action-plan work-plan agenda template templates definitions',
    why: 'develop guidelines, prepare a plan',
  },
];

/** Institutions: what is set up. */
export const institutionNouns: readonly WordList[] = [
  {
    words:
      'committee council mechanism mechanisms working-group group groups panel panels network body bodies centre center office unit commission task-force secretariat process processes system systems board institute hub hotline point points partnership partnerships consortium fund',
    why: 'create a process, set up a committee',
  },
];
