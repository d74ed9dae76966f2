"""The stories of the demo workspace, and the workspace that they make."""

from guanxi.demo.model import Demo
from guanxi.demo.stories import bank, hospital, qiyue, valdren
from guanxi.demo.stories.deals import DEALS
from guanxi.demo.stories.leads import LEADS, POOLS
from guanxi.demo.stories.members import DUTIES, MEMBERS, TEAMS, WORKSPACE
from guanxi.demo.stories.recent import RECENT, TO_DO
from guanxi.demo.stories.service import CAMPAIGNS, CASES

DEMO = Demo(
    WORKSPACE,
    MEMBERS,
    (hospital.STORY, valdren.STORY, qiyue.STORY, bank.STORY),
    TEAMS,
    DUTIES,
    DEALS,
    POOLS,
    LEADS,
    CASES,
    CAMPAIGNS,
    RECENT,
    TO_DO,
)
