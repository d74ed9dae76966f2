/** Short names for the shapes on the wire. */

import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type Session = Schemas["Session"];
export type SessionState = Schemas["SessionState"];
export type Member = Schemas["MemberOut"];
export type MemberIn = Schemas["MemberIn"];

export type BothFactors = Schemas["BothFactors"];
export type PasswordChange = Schemas["PasswordChange"];
export type BrowserSession = Schemas["SessionOut"];
export type TokenIn = Schemas["TokenIn"];
export type Token = Schemas["TokenOut"];
export type TokenMade = Schemas["TokenMade"];

export type Named = Schemas["Named"];
export type AccountRow = Schemas["AccountRow"];
export type Account = Schemas["AccountOut"];
export type AccountIn = Schemas["AccountIn"];
export type AccountPatch = Schemas["AccountPatch"];
export type AccountList = Schemas["AccountList"];
export type ContactRow = Schemas["ContactRow"];
export type Contact = Schemas["ContactOut"];
export type ShownPoint = Schemas["ShownPoint"];
export type ContactIn = Schemas["ContactIn"];
export type NewContact = Schemas["NewContact"];
export type ContactPatch = Schemas["ContactPatch"];
export type ContactList = Schemas["ContactList"];
export type Employment = Schemas["EmploymentOut"];
export type EmploymentPatch = Schemas["EmploymentPatch"];
export type EmployerIn = Schemas["EmployerIn"];
export type Department = Schemas["DepartmentOut"];
export type Point = Schemas["Point"];
export type PointKind = Point["kind"];
export type Attention = AccountRow["attention"];
export type CertaintyValue = Employment["certainty"];
export type Grant = Schemas["GrantOut"];
export type GrantIn = Schemas["GrantIn"];
export type GrantPatch = Schemas["GrantPatch"];
export type ShareLevel = Grant["level"];
export type TransferIn = Schemas["TransferIn"];
export type TransferManyIn = Schemas["TransferManyIn"];
export type GroupCount = Schemas["GroupCount"];
export type SearchHit = Schemas["SearchHit"];
export type DuplicatePair = Schemas["DuplicatePair"];
export type Facets = Schemas["Facets"];

export type Occupant = Schemas["OccupantOut"];
export type LineDetails = Schemas["LineOut"];
export type TieKind = Schemas["TieKindOut"];
export type PlaceIn = Schemas["PlaceIn"];
export type PositionPatch = Schemas["PositionPatch"];
export type LineIn = Schemas["LineIn"];
export type LinePatch = Schemas["LinePatch"];
export type TieIn = Schemas["TieIn"];
export type GroupIn = Schemas["GroupIn"];
export type GroupPatch = Schemas["GroupPatch"];
export type Template = Schemas["TemplateOut"];
export type UndoStack = Schemas["StackOut"];
export type TakenBack = Schemas["TakenBack"];
export type ChangeEntry = Schemas["ChangeOut"];

export type Facts = Schemas["FactsOut"];
export type RatingIn = Schemas["RatingIn"];
export type Ratings = Schemas["RatingsOut"];
export type FeatureRating = Schemas["FeatureOut"];
export type Rated = Schemas["RatedOut"];
export type FeatureQuestions = Schemas["QuestionsOut"];
export type RoleIn = Schemas["RoleIn"];
export type Interaction = Schemas["InteractionOut"];
export type InteractionIn = Schemas["InteractionIn"];

export type AccountQuery = NonNullable<
  operations["guanxi_directory_api_accounts_list_accounts"]["parameters"]["query"]
>;
export type ContactQuery = NonNullable<
  operations["guanxi_directory_api_contacts_list_contacts"]["parameters"]["query"]
>;
