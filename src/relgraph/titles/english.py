"""English offices by rank: what somebody is may stand last (Sales *Director*) or first (*Director* Sales)."""

from relgraph.wordlist import phrases

ABBREVIATIONS = {
    "vp": "vice president", "svp": "senior vice president", "evp": "executive vice president",
    "avp": "assistant vice president", "rvp": "regional vice president", "vice-president": "vice president",
    "ceo": "chief executive officer", "cfo": "chief financial officer", "cto": "chief technology officer",
    "coo": "chief operating officer", "cmo": "chief marketing officer", "cio": "chief information officer",
    "ciso": "chief security officer", "cso": "chief strategy officer", "cro": "chief revenue officer",
    "cpo": "chief product officer", "chro": "chief people officer", "cdo": "chief data officer",
    "cco": "chief commercial officer", "cho": "chief people officer", "cao": "chief administrative officer",
    "mgr": "manager", "mngr": "manager", "mng": "managing", "sr": "senior", "snr": "senior", "jr": "junior",
    "gm": "general manager", "md": "managing director", "dir": "director", "asst": "assistant", "assoc": "associate",
    "dep": "deputy", "exec": "executive", "cofounder": "co-founder", "cnsl": "counsel", "gen": "general",
    "supv": "supervisor", "chairwoman": "chairman", "chairperson": "chairman",
}  # fmt: skip

RANKS: dict[float, frozenset[str]] = {
    0.4: phrases("intern | trainee | apprentice | student | graduate"),
    0.8: phrases(
        """
        assistant | secretary | receptionist | clerk | office assistant | administrative assistant | reception | typist
        executive assistant | personal assistant | driver | operator
        """
    ),
    1.0: phrases(
        """
        specialist | engineer | analyst | coordinator | consultant
        representative | nurse | doctor | physician | teacher
        lecturer | professor | researcher | accountant | buyer | officer | designer | developer | architect | technician
        administrator | advisor | adviser | counsel | account executive
        planner | associate | trader | attorney | lawyer
        scientist | programmer | agent | executive | strategist
        writer | editor | recruiter | employee | staff | fellow
        partner manager | business partner | advocate | contributor | liaison | expert | inspector | auditor | dentist
        sales executive | marketing executive | investigator | economist
        tester | artist | author | ambassador | evangelist
        """
    ),
    1.3: phrases(
        """
        account manager | key account manager | project manager | product manager | program manager | programme manager
        community manager | customer success manager | relationship manager | case manager | office manager
        """
    ),
    2.0: phrases("supervisor | team lead | team leader | lead | leader | group leader | head nurse | foreman"),
    2.3: phrases("manager | controller | superintendent | treasurer"),
    3.2: phrases("principal | chief physician | chief of staff | chief"),
    3.4: phrases("director | head | general counsel | company secretary | registrar | commissioner"),
    4.0: phrases("assistant vice president | dean | provost | general director | vice chancellor"),
    4.2: phrases("vice president | regional vice president | partner | board member | trustee"),
    4.4: phrases("senior vice president | governor | mayor | rector | secretary general | director general"),
    4.6: phrases(
        "executive vice president | general manager | managing director | managing partner | executive director"
    ),
    4.9: phrases("president | chief officer | minister | chancellor | permanent secretary"),
    5.2: phrases("chief executive officer | chief executive | founder | co-founder | owner | proprietor"),
    5.4: phrases("chairman | chair | chairman of the board"),
}
LOWER = {"deputy": 0.3, "vice": 0.3, "associate": 0.3, "junior": 0.2, "interim": 0.0, "acting": 0.0, "former": 0.0}
RAISE = {"senior": 0.2, "executive": 0.1, "group": 0.1, "global": 0.1, "chief": 0.2, "principal": 0.2, "staff": 0.1}
