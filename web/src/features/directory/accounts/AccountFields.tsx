import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Col, Form, Input, Row, Select } from "antd";

import { facetsQuery, searchQuery } from "../../../api/accounts";
import { membersQuery } from "../../../api/session";
import type { Named } from "../../../api/types";
import { workspaceQuery } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { AttentionSelect } from "../AttentionSelect";
import { accountOptions, suggestions } from "../options";

interface Props {
  /** The present parent, whose name must be known to be shown. */
  parent?: Named | null;
  /** Who owns a new account; later it is transferred. */
  withOwner?: boolean;
}

/** The fields of an account beside its name, in the order people know them. */
export function AccountFields({ parent, withOwner = true }: Props) {
  const { t } = useTranslation();
  const { data: facets } = useQuery(facetsQuery);
  const lists = useQuery(workspaceQuery).data?.vocabularies;
  const { data: members } = useQuery(membersQuery);
  const half = { xs: 24, sm: 12 };
  const known = { filterOption: true, allowClear: true } as const;
  return (
    <Row gutter={16}>
      <Col {...half}>
        <Form.Item name="industry" label={t("directory.industry")}>
          <AutoComplete options={suggestions(facets?.industries, lists?.industries)} {...known} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="region" label={t("directory.region")}>
          <AutoComplete options={suggestions(facets?.regions, lists?.regions)} {...known} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="size" label={t("directory.size")}>
          <AutoComplete options={suggestions(undefined, lists?.sizes)} maxLength={40} {...known} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="product_interest" label={t("directory.product_interest")}>
          <AutoComplete options={suggestions(facets?.product_interests, lists?.product_interests)} {...known} />
        </Form.Item>
      </Col>
      {withOwner && (
        <Col {...half}>
          <Form.Item name="owner_id" label={t("directory.owner")}>
            <MemberSelect members={members ?? []} />
          </Form.Item>
        </Col>
      )}
      <Col {...half}>
        <Form.Item name="attention" label={t("directory.attention")}>
          <AttentionSelect />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="parent_id" label={t("directory.parent")} tooltip={t("directory.parent_hint")}>
          <RemoteSelect
            find={searchQuery}
            read={accountOptions}
            initial={parent ? [{ value: parent.id, label: parent.name }] : []}
            placeholder={t("directory.choose_account")}
          />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="tags" label={t("directory.tags")}>
          <Select mode="tags" options={suggestions(facets?.tags, lists?.tags)} placeholder={t("directory.tags_hint")} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="phone" label={t("directory.phone")}>
          <Input type="tel" maxLength={40} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="website" label={t("directory.website")}>
          <Input type="url" maxLength={200} />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="registration_number" label={t("fields.registration_number")} tooltip={t("directory.registration_hint")}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="note" label={t("directory.note")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={20_000} />
        </Form.Item>
      </Col>
    </Row>
  );
}
