import type { Entity } from "#model/atlas.ts";
import type { Member } from "#model/entity.ts";
import { useAtlas, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/LayersPanel.module.css";

/** The members of a structure as the text counts them: what is drawn, what is not, what is not named. */
export function MemberList(props: { whole: Entity; members: readonly Member[] }) {
  const { whole, members } = props;
  const messages = useMessages();
  const words = useWords();
  return (
    <ul className={styles["members"]} aria-label={messages.membersOf(words(whole.name))}>
      {members.map((member) => (
        <li key={member.name.zh}>
          <MemberRow member={member} />
        </li>
      ))}
    </ul>
  );
}

function MemberRow({ member }: { member: Member }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const entity = member.entity ? atlas.entity(member.entity) : undefined;
  const isDrawn = entity?.bounds != null;
  const hasCandidates = entity ? atlas.featuresOf(entity.id).length > 0 : false;
  const marks = [
    ...(member.named ? [] : [messages.notNamed]),
    ...(isDrawn ? [] : [hasCandidates ? messages.certainties.candidate : messages.notDrawn]),
  ];
  const content = (
    <>
      <span>{words(member.name)}</span>
      {marks.length > 0 && <span className={styles["mark"]}>{marks.join(" · ")}</span>}
    </>
  );
  if (!entity) return <span className={styles["member"]}>{content}</span>;
  return (
    <button
      type="button"
      className={styles["member"]}
      data-drawn={isDrawn}
      onClick={() => verbs.openCard(entity.id, { fly: true })}
      onPointerEnter={() => verbs.hover(entity.id)}
      onPointerLeave={() => verbs.hover(null)}
    >
      {content}
    </button>
  );
}
