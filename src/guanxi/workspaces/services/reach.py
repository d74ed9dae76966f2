"""What follows from teams and reporting lines for who sees whose accounts."""

from uuid import UUID

from guanxi.core.keys import new_id
from guanxi.workspaces.models import Level, Member, Sight, Team, TeamPlace
from relgraph import oversight


def rebuild_reach(workspace_id: UUID) -> None:
    """Write anew who sees whose accounts and whom a team's shares reach.

    Belongs into the transaction that changed a member's manager, team or activity, or a team. The accounts of a
    deactivated member stay in the sight of those above him; he himself sees nothing.
    """
    members = Member.objects.of(workspace_id).values_list("pk", "manager_id", "team_id", "archived_at")
    people = [oversight.Person(key, manager, team) for key, manager, team, _ in members]
    gone = {key for key, _, _, archived in members if archived}
    teams = Team.objects.of(workspace_id).filter(archived_at__isnull=True)
    units = [
        oversight.Unit(key, parent, leader, opens)
        for key, parent, leader, opens in teams.values_list("pk", "parent_id", "leader_id", "opens")
    ]
    sights = [
        Sight(id=new_id(), workspace_id=workspace_id, viewer_id=one.viewer, owner_id=one.owner, level=one.level,
              leads=one.leads)
        for one in oversight.sights(people, units, leading_level=Level.READ)
        if one.viewer not in gone
    ]  # fmt: skip
    places = [
        TeamPlace(id=new_id(), workspace_id=workspace_id, member_id=member, team_id=team)
        for member, team in oversight.places(people, units)
        if member not in gone
    ]
    for model, rows in ((Sight, sights), (TeamPlace, places)):
        model.objects.of(workspace_id).delete()
        model.objects.bulk_create(rows, batch_size=500)
