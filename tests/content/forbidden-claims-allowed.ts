const QUOTED = 'the claim as it is told, in a box that grades it and says why';
const TOLD = 'tells what others say, with the evidence box below';
const DENIED = 'denies the claim';

/**
 * Sentences that speak of a forbidden claim without making it, with the reason. Each stands here as it
 * is written, so that a change of its words is judged anew.
 */
export const ALLOWED_SENTENCES: Readonly<Record<string, string>> = {
  'The psoas is the “muscle of the soul”.': QUOTED,
  'Trauma or emotion is stored in the psoas.': QUOTED,
  'Stretching the psoas releases stress.': QUOTED,
  'Stretching the psoas relieves low-back pain.': QUOTED,
  'A tight psoas causes bad posture, and stretching corrects it.': QUOTED,
  'The psoas affects digestion, organs and energy.': QUOTED,

  'Der Psoas ist der „Muskel der Seele“.': QUOTED,
  'Trauma oder Gefühle sind im Psoas gespeichert.': QUOTED,
  'Den Psoas zu dehnen löst Stress.': QUOTED,
  'Den Psoas zu dehnen lindert Schmerzen im unteren Rücken.': QUOTED,
  'Ein verkürzter Psoas macht eine schlechte Haltung, und Dehnen korrigiert sie.': QUOTED,
  'Der Psoas beeinflusst Verdauung, Organe und Energie.': QUOTED,

  'The muscle of the soul': 'the heading above the box that grades this name',
  'Der Muskel der Seele': 'the heading above the box that grades this name',
  'Perhaps you came here because somebody told you that your psoas holds your stress.': TOLD,
  'You may have read that it holds fear, guards the soul or moves energy.': TOLD,
  'You may have read that a trauma sits in the psoas and leaves the body when the muscle is stretched or pressed.':
    TOLD,

  'No study shows that a memory or trauma is kept in a muscle.': DENIED,
  'But a memory does not lie in a muscle like a stone in a shoe.': DENIED,
  'So we never say that your psoas is tight.': DENIED,
  'In 25 adults hip range had no relation to pelvic tilt or lumbar curve, and experts agree that stretching alone does not correct posture.':
    DENIED,
  'not a treatment on its own.': DENIED,
  'Nobody has tested this as self-treatment.': DENIED,
  'It does not examine, treat or judge your body, and it does not replace a clinician.': DENIED,
  'Es untersucht, behandelt und bewertet deinen Körper nicht und ersetzt keine Fachperson.': DENIED,
  'Aber eine Erinnerung liegt nicht in einem Muskel wie ein Stein im Schuh.': DENIED,
  'Bei 25 Erwachsenen hatte die Beweglichkeit der Hüfte nichts mit der Kippung des Beckens oder der Krümmung der Lendenwirbelsäule zu tun, und Fachleute sind sich einig, dass Dehnen allein die Haltung nicht korrigiert.':
    DENIED,
  'allein keine Behandlung.': DENIED,
};
