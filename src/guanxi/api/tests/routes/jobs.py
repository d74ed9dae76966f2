"""Jobs: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/jobs": "look workspace",
    "GET /api/jobs/periodic": "administer workspace",
    "GET /api/jobs/{job_id}": "read job",
    "POST /api/jobs/{job_id}/cancel": "handle job",
}
CALLS: list[Call] = [
    Call("GET", "/api/jobs/$job"),
    Call("POST", "/api/jobs/$job/cancel"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/jobs", query="state=failed"),
    Call("GET", "/api/jobs/periodic"),
]
