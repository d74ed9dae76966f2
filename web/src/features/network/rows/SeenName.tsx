import type { SeenPerson } from "../../../api/network-signals";
import { PersonName } from "../../../ui/PersonName";
import { useDeeds } from "../deeds";

/** Somebody of theirs with what he is; his name opens him. */
export function SeenName({ person }: { person: SeenPerson }) {
  const { open } = useDeeds();
  const job = [person.department, person.title].filter(Boolean).join(" · ");
  return (
    <span className="seen-name">
      <button type="button" className="link-button" onClick={() => open(person.id)}>
        <PersonName name={person.name} uninsighted={!person.insighted} />
      </button>
      {job && <small className="quiet">{job}</small>}
    </span>
  );
}
