"""A worker that is killed after a message left and before that was noted: the message goes again, as the same."""

from typing import Any

import pytest
from django.utils import timezone

from guanxi.jobs.tests.crew import begin, crew, kill, until
from guanxi.testing.cast import make_cast
from guanxi.webhooks.addresses import parse_networks
from guanxi.webhooks.models import Delivery, DeliveryState
from guanxi.webhooks.services.registering import add_webhook, ping
from guanxi.webhooks.tests.receiver import Message, receiving

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_message_whose_sender_was_killed_goes_again_as_the_same(settings: Any) -> None:
    settings.WEBHOOK_NETWORKS = parse_networks("127.0.0.0/8")
    alice = make_cast().alice
    with receiving() as receiver, crew() as workers:
        webhook, _ = add_webhook(actor=alice, name="数仓", url=receiver.url, kinds=[], now=timezone.now())
        delivery = ping(actor=alice, webhook_id=webhook.pk, now=timezone.now())

        def kill_the_first(_message: Message) -> int:
            if len(workers) == 1:
                kill(workers[0])
            return 200

        receiver.answer = kill_the_first
        network = {"GUANXI_WEBHOOK_NETWORKS": "127.0.0.0/8"}
        workers.append(begin("worker", "--threads", "1", **network))
        until(lambda: workers[0].poll() is not None)
        rows = Delivery.objects.of(alice.workspace_id).filter(pk=delivery.pk)
        assert rows.get().state == DeliveryState.SENDING
        workers.append(begin("worker", "--threads", "1", **network))
        until(lambda: rows.get().state == DeliveryState.DELIVERED)
        assert len(receiver.ids) == 2
        assert len(set(receiver.ids)) == 1
